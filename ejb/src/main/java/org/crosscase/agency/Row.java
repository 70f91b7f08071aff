package org.crosscase.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One row of an answer, its columns by the names that the statement gives them. Valid until its reader returns. */
public final class Row {
    private final Object[] values;
    private final String[] names;

    Row(Object[] values, String[] names) {
        this.values = values;
        this.names = names;
    }

    public UUID uuid(String column) {
        return (UUID) value(column);
    }

    public String text(String column) {
        return (String) value(column);
    }

    /** @throws IllegalArgumentException for a word that is none of that type */
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public byte[] bytes(String column) {
        return (byte[]) value(column);
    }

    public Instant time(String column) {
        return (Instant) value(column);
    }

    /** Of a column that holds a day and no time; null stays null. */
    public LocalDate day(String column) {
        return (LocalDate) value(column);
    }

    public String[] texts(String column) {
        return (String[]) value(column);
    }

    public UUID[] uuids(String column) {
        return (UUID[]) value(column);
    }

    public long number(String column) {
        return ((Number) value(column)).longValue();
    }

    public Long[] numbers(String column) {
        return (Long[]) value(column);
    }

    /** @throws ArithmeticException beyond 2^31 */
    public int small(String column) {
        return Math.toIntExact(number(column));
    }

    /** Null stays null. */
    public Long numberOrNull(String column) {
        return has(column) ? Long.valueOf(number(column)) : null;
    }

    /** Null stays null. */
    public Integer smallOrNull(String column) {
        return has(column) ? Integer.valueOf(small(column)) : null;
    }

    public boolean is(String column) {
        return (Boolean) value(column);
    }

    public boolean has(String column) {
        return value(column) != null;
    }

    /** @param column counted from 0, for a statement of one column that needs no name */
    long number(int column) {
        return ((Number) values[column]).longValue();
    }

    private Object value(String column) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(column)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("The statement has no column " + column);
    }
}
