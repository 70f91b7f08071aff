package org.crosscase.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;

/**
 * A statement and its parameters. Values are {@code String}, numbers, {@code Boolean}, {@code byte[]}, {@code UUID},
 * {@code Instant}, and arrays of {@code UUID}, {@code Integer}, {@code Long}, {@code String} or {@code byte[]}; a name that
 * the text does not use is refused when the statement is sent.
 */
public final class Sql {
    private static final int ROWS_AT_ONCE = 10_000;

    private record Parameter<T>(T value, Class<T> type) {
        void bindTo(CommonQueryContract query, String name) {
            query.setParameter(name, value, type);
        }
    }

    private final Session session;
    private final String text;
    private final Map<String, Parameter<?>> parameters = new LinkedHashMap<>();

    Sql(Session session, String text) {
        this.session = session;
        this.text = text;
    }

    public Sql set(String name, Object value) {
        return put(name, value, value.getClass());
    }

    /**
     * For a value that may be null: the database must be told its type.
     *
     * @param value may be null
     */
    public <T> Sql set(String name, T value, Class<T> type) {
        parameters.put(name, new Parameter<>(value, type));
        return this;
    }

    private <T> Sql put(String name, Object value, Class<T> type) {
        return set(name, type.cast(value), type);
    }

    /** All rows; the reader is handed one row after the other and keeps none. */
    public <T> List<T> list(Function<Row, T> reader) {
        return query(reader).getResultList();
    }

    /** The first row. */
    public <T> Optional<T> find(Function<Row, T> reader) {
        return list(reader).stream().findFirst();
    }

    /** The only row of a statement that always has one. */
    public <T> T one(Function<Row, T> reader) {
        return query(reader).getSingleResult();
    }

    /** Whether there is a row. */
    public boolean any() {
        return !list(row -> true).isEmpty();
    }

    /** The number in a statement that gives one row with one number. */
    public long count() {
        return one(row -> row.number(0));
    }

    /** Hands over row by row, so that a large table is never whole in memory. */
    public void each(Consumer<Row> consumer) {
        Function<Row, Boolean> reader = row -> {
            consumer.accept(row);
            return true;
        };
        try (Stream<Boolean> rows = query(reader).setFetchSize(ROWS_AT_ONCE).getResultStream()) {
            rows.forEach(read -> {});
        }
    }

    /** @return rows changed */
    public int execute() {
        return bound(session.createNativeMutationQuery(text)).executeUpdate();
    }

    private <T> NativeQuery<T> query(Function<Row, T> reader) {
        @SuppressWarnings("unchecked") // the transformer makes what the reader gives
        NativeQuery<T> query = (NativeQuery<T>) session.createNativeQuery(text, Object[].class);
        return bound(query.setTupleTransformer((values, names) -> reader.apply(new Row(days(values), names))));
    }

    /** A day comes as the type of old, which knows a time of day. */
    private static Object[] days(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof java.sql.Date day) {
                values[i] = day.toLocalDate();
            }
        }
        return values;
    }

    private <Q extends CommonQueryContract> Q bound(Q query) {
        parameters.forEach((name, parameter) -> parameter.bindTo(query, name));
        return query;
    }
}
