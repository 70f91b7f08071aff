package org.crosscase.evidence;

import java.util.Locale;

/**
 * Why a file is compared with nothing although it could be: everybody has it, or it shows nothing. What two owners share of
 * it says nothing of them. Names are stable: they stand in rows and, as {@link #slug()}, in answers.
 */
public enum SetAside {
    /** No byte at all. */
    EMPTY_FILE,
    /** One byte again and again, or so few of them that they say nothing. */
    BLANK_FILE,
    /** On the list of files that everybody has. */
    COMMON_FILE,
    /** Written by a system and not by its owner: settings of folders, small pictures of them. */
    SYSTEM_FILE,
    /** A program, its library or package, or a font. */
    PROGRAM_FILE,
    /** A picture for buttons and lists. */
    ICON,
    /** A picture of so few pixels that it shows nothing. */
    TINY_PICTURE,
    /** A picture of one colour. */
    PLAIN_PICTURE;

    /** Lower case with hyphens, as in problem details. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
