package org.crosscase.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of {@code docs/architecture.md}: which feature may use which. It names features that are still to come, so
 * that they find their place taken.
 */
final class FeatureTable {
    static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

    static {
        may("agency");
        may("notification", "agency");
        may("audit", "agency");
        may("casefile", "agency", "notification", "audit");
        may("shared", "agency", "casefile");
        may("person", "agency", "notification", "audit", "casefile", "shared");
        may("lead", "agency", "notification", "audit", "casefile", "person");
        may("inquiry", "agency", "notification", "audit", "casefile");
        may("evidence", "agency", "notification", "audit", "casefile", "inquiry");
        may("matching", "agency", "audit", "casefile", "evidence", "shared");
        may("review", "agency", "audit", "evidence", "matching");
        may(
                "link",
                "agency",
                "notification",
                "audit",
                "casefile",
                "shared",
                "inquiry",
                "person",
                "lead",
                "evidence",
                "matching");
        may("coordination", "agency", "notification", "audit", "casefile", "link");
        String[] above = MAY_USE.keySet().toArray(String[]::new);
        may("search", above);
        may("exchange", above);
        may("report", above);
    }

    /** The decoder pool, the hashes and the index stand in the module {@code signature}. */
    static final Set<String> MAY_USE_SIGNATURES =
            Set.of("shared", "inquiry", "evidence", "matching", "review", "link", "exchange", "report");

    private FeatureTable() {}

    private static void may(String feature, String... others) {
        MAY_USE.put(feature, new TreeSet<>(Arrays.asList(others)));
    }

    /** The feature's name; empty for the root package itself (annotations and words that all features share). */
    static Optional<String> featureOf(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        return Optional.of(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
    }

    static boolean isInternal(String root, JavaClass type) {
        return featureOf(root, type)
                .filter(feature -> (type.getPackageName() + ".").startsWith(root + "." + feature + ".internal."))
                .isPresent();
    }
}
