package org.crosscase.web.api;

import org.crosscase.Checks;

/** Query parameters with a fixed set of values. */
public final class Choices {
    private Choices() {}

    /**
     * @return null when the parameter was not given
     * @throws org.crosscase.Problem {@code value-unknown}, naming the parameter and its values
     */
    public static <E extends Enum<E>> E find(String name, Class<E> type, String text) {
        return text == null || text.isBlank() ? null : Checks.oneOf(name, type, text);
    }
}
