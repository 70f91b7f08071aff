package org.crosscase.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.agency.Agencies;
import org.crosscase.audit.AuditEntry;
import org.crosscase.casefile.CaseId;
import org.crosscase.casefile.CaseReferences;
import org.crosscase.evidence.ExhibitId;
import org.crosscase.evidence.ExhibitNumbers;
import org.crosscase.web.format.Numbers;
import org.crosscase.web.texts.Messages;

/**
 * The audit trail and the custody chains in the reader's words: actions, capacities and notes in their language, and
 * names in the place of ids as far as the reader may know them. What is recorded stays as it is.
 */
@Named("trail")
@RequestScoped
public class TrailWords {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String ACTION = "trail.action.";
    private static final String SYSTEM = "SYSTEM";

    @Inject
    private Messages messages;

    @Inject
    private Agencies agencies;

    @Inject
    private CaseReferences cases;

    @Inject
    private ExhibitNumbers exhibits;

    private final Map<String, String> names = new HashMap<>();

    /** Looks the names up that these entries need, all at once. */
    public void learn(Collection<AuditEntry> entries) {
        Set<String> ids = entries.stream()
                .flatMap(entry ->
                        ID.matcher(entry.objectId() + " " + entry.detail()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        agencies.listColleagues().forEach(one -> names.put(one.id().toString(), one.displayName()));
        agencies.listAgencies().forEach(one -> names.put(one.code(), one.name()));
        cases.listReferences(known(ids.stream().map(CaseId::parse)))
                .forEach((id, reference) -> names.put(id.toString(), reference));
        exhibits.listNumbers(known(ids.stream().map(ExhibitId::parse)))
                .forEach((id, number) -> names.put(id.toString(), number));
    }

    private static <T> List<T> known(Stream<Optional<T>> ids) {
        return ids.flatMap(Optional::stream).toList();
    }

    public String action(String code) {
        return phrases().action(code);
    }

    /** All actions that have a name, by code and in the order of their names, for a filter. */
    public Map<String, String> getActions() {
        Map<String, String> byName = new TreeMap<>(Collator.getInstance(messages.locale()));
        messages.texts()
                .keys("trail", ACTION)
                .forEach(key -> byName.put(messages.get(key), key.substring(ACTION.length())));
        return byName;
    }

    /** Who it was: the officer's name, or that it was nobody. */
    public String officer(AuditEntry entry) {
        return entry.capacity().equals(SYSTEM) ? messages.get("trail.system") : entry.displayName();
    }

    /** Of a realm role, or of the system itself. */
    public String capacity(String recorded) {
        String key = "shell.role." + recorded;
        return recorded.equals(SYSTEM)
                ? messages.get("trail.system")
                : messages.texts().has(key) ? messages.get(key) : recorded;
    }

    /** What it was done to: {@code case PRP-2026-0398}. An id without a name is shortened. */
    public String object(AuditEntry entry) {
        String key = "trail.object." + entry.objectType();
        String type = messages.texts().has(key) ? messages.get(key) : entry.objectType();
        String id = entry.objectId();
        String name = names.getOrDefault(id, ID.matcher(id).matches() ? Numbers.shortened(id) : id);
        return name.isEmpty() ? type : type + " " + name;
    }

    /** What a use case noted beside the action, or a custody event beside its own. */
    public String detail(String note) {
        return note == null || note.isEmpty() ? "" : phrases().say(note);
    }

    /** The officer's own words, except for a reason chosen from the list. */
    public String purpose(String recorded) {
        return phrases().purpose(recorded);
    }

    private TrailPhrases phrases() {
        return new TrailPhrases(messages.texts(), names);
    }
}
