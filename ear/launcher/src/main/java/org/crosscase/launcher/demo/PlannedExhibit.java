package org.crosscase.launcher.demo;

import java.util.List;

/**
 * An exhibit of the demonstration.
 *
 * @param kind as in the REST contract: {@code PHONE}, {@code COMPUTER}
 */
public record PlannedExhibit(String number, String description, String kind, List<PlannedFile> files) {
    public PlannedExhibit {
        files = List.copyOf(files);
    }
}
