package org.crosscase.audit;

import java.io.Serializable;

/**
 * Why an officer does something, as it goes on record.
 *
 * @param code one of those that are offered, or empty
 * @param text the officer's own words; at most 1,000 characters are kept
 */
public record Purpose(String code, String text) implements Serializable {
    /** None is asked for. */
    public static final Purpose NONE = new Purpose("", "");

    public static Purpose of(Enum<?> offered) {
        return new Purpose(offered.name(), "");
    }

    /** @param text null when none was given */
    public static Purpose inWords(String text) {
        return new Purpose("", text == null ? "" : text);
    }
}
