package org.crosscase.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An exhibit while it is being filled. */
final class ExhibitDraft {
    private final String number;
    private final String description;
    private final String kind;
    private final FolderStyle style;
    private final List<PlannedFile> files = new ArrayList<>();

    ExhibitDraft(String number, String description, String kind, FolderStyle style) {
        this.number = number;
        this.description = description;
        this.kind = kind;
        this.style = style;
    }

    String number() {
        return number;
    }

    /** @return the path that it got */
    String add(Supplier<byte[]> content) {
        return add(style.path(files.size()), content);
    }

    String add(String path, Supplier<byte[]> content) {
        files.add(new PlannedFile(path, content));
        return path;
    }

    PlannedExhibit planned() {
        return new PlannedExhibit(number, description, kind, files);
    }
}
