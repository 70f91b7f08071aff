package org.crosscase.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscase.audit.Argument;
import org.crosscase.audit.AuditEntry;
import org.crosscase.audit.AuditFact;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.evidence.TrailNames;
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
    private TrailNames trailNames;

    private final Map<String, String> names = new HashMap<>();

    /** Looks the names up that these entries need, all at once. */
    public void learn(Collection<AuditEntry> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.objectId()),
                        entry.fact().arguments().stream()
                                .filter(FactWords::isLookedUp)
                                .map(Argument::value)))
                .filter(value -> ID.matcher(value).matches())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        names.putAll(trailNames.listNames(ids));
    }

    public String action(String code) {
        return words().action(code);
    }

    /** All actions that have a name, by code and in the order of their names, for a filter. */
    public Map<String, String> getActions() {
        Map<String, String> byName = new TreeMap<>(Collator.getInstance(messages.locale()));
        messages.texts()
                .keys("trail", ACTION)
                .forEach(key -> byName.put(messages.get(key), key.substring(ACTION.length())));
        return byName;
    }

    /** Who it was: the officer's name, or that it was nobody; of an attempt from outside, the agency that tried. */
    public String officer(AuditEntry entry) {
        return entry.capacity().equals(SYSTEM)
                ? stranger(entry).orElse(messages.get("trail.system"))
                : entry.displayName();
    }

    /** As {@link #officer}, with the name that the officer signs in by. */
    public String person(AuditEntry entry) {
        String name = officer(entry);
        return entry.capacity().equals(SYSTEM) ? name : name + ", " + entry.username();
    }

    /** The realm role it was done in, or that it was the system itself; of an attempt from outside, that it was another agency. */
    public String capacity(AuditEntry entry) {
        return stranger(entry).isPresent() ? messages.get("trail.stranger") : role(entry.capacity());
    }

    private Optional<String> stranger(AuditEntry entry) {
        return entry.fact().code().equals(AuditFact.FOREIGN_ATTEMPT.code())
                ? entry.fact().find("agency").map(code -> names.getOrDefault(code, code))
                : Optional.empty();
    }

    private String role(String recorded) {
        String key = "shell.role." + recorded;
        return recorded.equals(SYSTEM)
                ? messages.get("trail.system")
                : messages.texts().has(key) ? messages.get(key) : recorded;
    }

    /** What it was done to: {@code case PRP-2026-0398}. An id without a name is shortened. */
    public String object(AuditEntry entry) {
        String type = words().object(entry.objectType());
        String id = entry.objectId();
        String name = names.getOrDefault(id, ID.matcher(id).matches() ? Numbers.shortened(id) : id);
        return name.isEmpty() ? type : type + " " + name;
    }

    /** What an entry or a custody event says beside its action. */
    public String fact(Fact fact) {
        return words().say(fact);
    }

    /** The entry as it is sealed: codes and arguments. */
    public String recorded(AuditEntry entry) {
        return String.join(" ", entry.action(), entry.objectType(), entry.objectId(), FactWords.recorded(entry.fact()));
    }

    /** A reason that was chosen from a list, or the officer's own words. */
    public String purpose(Purpose given) {
        return words().purpose(given);
    }

    private FactWords words() {
        return new FactWords(messages.texts(), names);
    }
}
