package org.crosscase.web.format;

import java.util.Map;

/** Icons and tones of the marks. An unknown name gets the quiet mark: a page must not fail for a colour. */
final class Marks {
    private static final Map<String, String> SENSITIVITY = Map.of("open", "lock-open", "contact", "phone");
    private static final Map<String, String> NOTE =
            Map.of("wait", "triangle-alert", "bad", "triangle-alert", "ok", "check");
    private static final Map<String, String> STATE = Map.of("half", "acc", "wait", "wait", "done", "ok", "bad", "bad");
    private static final Map<String, String> PRIORITY = Map.of("urgent", "u", "high", "h", "low", "t3");

    private Marks() {}

    /** What is not known to be open is shown as covert. */
    static String sensitivityIcon(String sensitivity) {
        return SENSITIVITY.getOrDefault(sensitivity, "eye-off");
    }

    static String noteIcon(String kind) {
        return NOTE.getOrDefault(kind == null ? "" : kind, "info");
    }

    static String stateTone(String shape) {
        return STATE.getOrDefault(shape == null ? "" : shape, "");
    }

    static String priorityTone(String priority) {
        return PRIORITY.getOrDefault(priority, "");
    }
}
