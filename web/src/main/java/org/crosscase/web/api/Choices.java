package org.crosscase.web.api;

import org.crosscase.Checks;
import org.crosscase.Problem;

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

    /**
     * @return false when the parameter was not given
     * @throws org.crosscase.Problem {@code value-unknown}, naming the parameter and its values
     */
    public static boolean flag(String name, String text) {
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Problem.invalid("value-unknown", name, "[true, false]");
    }
}
