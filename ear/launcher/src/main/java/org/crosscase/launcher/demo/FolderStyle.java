package org.crosscase.launcher.demo;

import java.util.Locale;

/** How devices and programs name the files that are found on them. */
enum FolderStyle {
    CAMERA("DCIM/Camera/IMG_2026%02d%02d_%06d.jpg"),
    MESSENGER("Messenger/Media/Received/IMG-2026%02d%02d-M%06d.jpg"),
    ALBUM("Pictures/Trips/%02d-%02d/photo %06d.jpg"),
    DOWNLOADS("Users/owner/Downloads/set_%02d/%02d_%06d.jpg"),
    EXPORT("export/profile/media/%02d/%02d/%06d.jpg"),
    RECOVERED("carved/sector_%02d%02d/f%06d.jpg");

    private final String pattern;

    FolderStyle(String pattern) {
        this.pattern = pattern;
    }

    /** @param index different indexes give different names */
    String path(int index) {
        int month = 1 + index * 7 % 9;
        int day = 1 + index * 11 % 28;
        return String.format(Locale.ROOT, pattern, month, day, 101_503 + index * 137);
    }
}
