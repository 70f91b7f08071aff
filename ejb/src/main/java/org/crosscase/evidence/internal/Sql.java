package org.crosscase.evidence.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.crosscase.agency.AgencyId;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.BasicTypeReference;

/** A statement and its parameters; the text is always a constant of the class that asks. */
public final class Sql {
    private final Query query;

    private Sql(Query query) {
        this.query = query;
    }

    /** Every statement of the feature is scoped: {@code :agency} is set here, and the text must use it. */
    public static Sql of(EntityManager em, AgencyId agency, String text) {
        return acrossAgencies(em, text).set("agency", agency.value());
    }

    /** For the queues alone, whose workers serve all agencies. */
    public static Sql acrossAgencies(EntityManager em, String text) {
        return new Sql(em.createNativeQuery(text));
    }

    public Sql set(String name, Object value) {
        query.setParameter(name, value);
        return this;
    }

    /** For values that may be null: the database must be told their type. */
    public <T> Sql set(String name, T value, BasicTypeReference<T> type) {
        query.unwrap(NativeQuery.class).setParameter(name, value, type);
        return this;
    }

    public Stream<Row> rows() {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> new Row(row instanceof Object[] values ? values : new Object[] {row}));
    }

    public Optional<Row> find() {
        return rows().findFirst();
    }

    public Row one() {
        return find().orElseThrow(() -> new IllegalStateException("A row was expected"));
    }

    public boolean any() {
        return !query.getResultList().isEmpty();
    }

    /** @return rows changed */
    public int execute() {
        return query.executeUpdate();
    }

    /** One row of an answer; columns are counted from 0. */
    public static final class Row {
        private final Object[] values;

        private Row(Object[] values) {
            this.values = values;
        }

        public UUID uuid(int column) {
            return (UUID) values[column];
        }

        public String text(int column) {
            return (String) values[column];
        }

        public byte[] bytes(int column) {
            return (byte[]) values[column];
        }

        public Instant time(int column) {
            return (Instant) values[column];
        }

        public long number(int column) {
            return ((Number) values[column]).longValue();
        }

        /** Null stays null. */
        public Long numberOrNull(int column) {
            return values[column] == null ? null : Long.valueOf(number(column));
        }

        /** Null stays null. */
        public Integer smallOrNull(int column) {
            return values[column] == null ? null : Integer.valueOf((int) number(column));
        }

        public boolean is(int column) {
            return (Boolean) values[column];
        }

        public boolean has(int column) {
            return values[column] != null;
        }
    }
}
