package org.crosscase.evidence;

/** By what media items and files are sorted; among equals the order is arbitrary and always the same. */
public enum MediaSort {
    /** As they came in. */
    ARRIVAL,
    NAME,
    /** By folder, and in a folder by name. */
    PATH,
    SIZE,
    /** When the file was last changed on its sender's side; those of which nobody said come first. */
    DATE,
    KIND,
    EXHIBIT
}
