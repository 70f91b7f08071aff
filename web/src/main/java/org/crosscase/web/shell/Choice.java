package org.crosscase.web.shell;

import java.util.Optional;

/** A page's parameter with a fixed set of values. */
public final class Choice {
    private Choice() {}

    /** Empty for a name that is none: it can only come from a mistyped address, and is no filter. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
