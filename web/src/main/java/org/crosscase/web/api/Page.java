package org.crosscase.web.api;

import java.util.List;
import java.util.function.Function;

/**
 * A list as every call answers it.
 *
 * @param total items on all pages
 * @param next value of {@code after} for the page after it; absent on the last one
 */
public record Page<T>(List<T> items, long total, String next) {
    public static <S, T> Page<T> of(List<S> items, Function<S, T> form, long total, Object next) {
        return new Page<>(items.stream().map(form).toList(), total, next == null ? null : next.toString());
    }

    /** All there is. */
    public static <S, T> Page<T> whole(List<S> items, Function<S, T> form) {
        return of(items, form, items.size(), null);
    }
}
