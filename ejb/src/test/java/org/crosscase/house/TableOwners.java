package org.crosscase.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which feature each table belongs to, and what features publish of theirs: the table of {@code docs/architecture.md}.
 * A view may be read by every feature that may use its owner, and by those named here: below their owner in the table
 * of features, they read what somebody above fills.
 */
final class TableOwners {
    private static final Path MIGRATIONS = Path.of("../sql/migration");
    private static final Pattern CREATED =
            Pattern.compile("(?m)^create (?:or replace )?(?:unlogged )?(table|view) (?:if not exists )?([a-z_0-9]+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^drop (?:table|view) (?:if exists )?([a-z_0-9]+)");
    private static final Pattern RENAMED = Pattern.compile("(?m)^alter table ([a-z_0-9]+) rename to ([a-z_0-9]+);");

    static final Map<String, String> TABLES = new TreeMap<>();
    static final Map<String, String> VIEWS = new TreeMap<>();

    /** Views that features below their owner read, too. */
    static final Map<String, Set<String>> READ_FROM_BELOW = Map.of(
            "case_owner", Set.of("audit"),
            "case_readers", Set.of("agency"),
            "case_media_linked", Set.of("evidence"),
            "intake_under_way", Set.of("notification"),
            "case_heading", Set.of("notification"),
            "link_known", Set.of("audit", "notification"),
            "person_known", Set.of("audit"),
            "link_to_decide", Set.of("notification"),
            "link_on_board", Set.of("notification"));

    static {
        tables("agency", "agency", "officer", "idempotent_answer");
        tables(
                "audit",
                "audit_about",
                "audit_change",
                "audit_checkpoint",
                "audit_cosignature",
                "audit_entry",
                "audit_head",
                "audit_leaf",
                "audit_node",
                "audit_office",
                "audit_pending");
        tables(
                "casefile",
                "case_file",
                "case_grant",
                "case_supervisor",
                "case_team",
                "case_token",
                "grant_face",
                "team_only_case");
        // Views that policies ask, and no statement: the second wall, which the first may not lean on.
        tables("casefile", "hidden_case", "hidden_scope");
        tables(
                "person",
                "common_value",
                "cover_identity",
                "cover_key",
                "cover_touch",
                "identifier",
                "identifier_common",
                "identifier_due",
                "identifier_key",
                "person",
                "person_address",
                "person_decision",
                "person_in_case",
                "person_merge",
                "person_name",
                "person_note",
                "person_photo",
                "person_token");
        tables("inquiry", "inquiry_alarm", "inquiry_count", "inquiry_question");
        tables(
                "evidence",
                "agency_key",
                "case_media",
                "custody_event",
                "exhibit",
                "file_key",
                "intake",
                "intake_file",
                "intake_piece",
                "intake_refusal",
                "intake_repeat",
                "intake_settlement",
                "media_item",
                "media_listing",
                "media_step",
                "occurrence",
                "unpack_step");
        tables("matching", "algorithm", "known_signature", "media_match", "signature");
        tables(
                "link",
                "case_acquaintance",
                "case_face",
                "link",
                "link_count",
                "link_decision",
                "link_due",
                "link_reason",
                "link_seen",
                "link_side",
                "link_side_count",
                "link_side_media",
                "link_side_reason",
                "link_step");
        tables("notification", "notification", "notification_read");

        views("agency", "agency_contact", "agency_directory", "officer_account", "officer_name");
        views(
                "casefile",
                "case_for_team",
                "case_granted",
                "case_heading",
                "case_owner",
                "case_readers",
                "case_size",
                "case_worker");
        // Each feature whose subjects may be hidden again fills it.
        views("notification", "known_subject");
        views("person", "identifier_had", "identifier_held", "person_known");
        views("evidence", "case_item", "intake_under_way");
        views("link", "case_media_linked", "link_known", "link_on_board", "link_to_decide");
        // What rows of all features say, put beside what the trail says of them; each feature fills its own.
        views(
                "audit",
                "audit_agency_state",
                "audit_case_state",
                "audit_decision_state",
                "audit_exhibit_state",
                "audit_face_state",
                "audit_lost_decision",
                "audit_owed",
                "audit_team_state",
                "audit_told_state",
                "audit_untold");
    }

    private TableOwners() {}

    /** @return whether a statement of the feature may name the table or view */
    static boolean mayName(String feature, String relation) {
        if (TABLES.containsKey(relation)) {
            return TABLES.get(relation).equals(feature);
        }
        String owner = VIEWS.get(relation);
        return owner.equals(feature)
                || FeatureTable.MAY_USE.getOrDefault(feature, Set.of()).contains(owner)
                || READ_FROM_BELOW.getOrDefault(relation, Set.of()).contains(feature);
    }

    static boolean knows(String relation) {
        return TABLES.containsKey(relation) || VIEWS.containsKey(relation);
    }

    /** Tables and views as the migrations leave them. */
    static Set<String> inTheSchema() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            String all = files.sorted(Comparator.comparingDouble(TableOwners::version))
                    .map(TableOwners::read)
                    .collect(Collectors.joining("\n"));
            Set<String> relations = CREATED.matcher(all)
                    .results()
                    .map(found -> found.group(2))
                    .collect(Collectors.toCollection(TreeSet::new));
            DROPPED.matcher(all)
                    .results()
                    .map(found -> found.group(1))
                    .filter(gone -> lastOf("drop", gone, all) > lastOf("create", gone, all))
                    .forEach(relations::remove);
            RENAMED.matcher(all).results().forEach(found -> {
                relations.remove(found.group(1));
                relations.add(found.group(2));
            });
            return relations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double version(Path file) {
        String name = file.getFileName().toString();
        return Double.parseDouble(name.substring(1, name.indexOf("__")).replace('_', '.'));
    }

    private static int lastOf(String verb, String relation, String all) {
        return Pattern.compile(
                        "(?m)^" + verb + " (?:or replace )?(?:table|view) (?:if (?:not )?exists )?" + relation + "\\b")
                .matcher(all)
                .results()
                .mapToInt(MatchResult::start)
                .max()
                .orElse(-1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tables(String feature, String... names) {
        for (String name : names) {
            TABLES.put(name, feature);
        }
    }

    private static void views(String feature, String... names) {
        for (String name : names) {
            VIEWS.put(name, feature);
        }
    }
}
