package org.crosscase.it.walls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.crosscase.agency.Sql;
import org.crosscase.it.TestArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What goes into a statement comes out of it, of each type that the features use. */
@ArquillianTest
class DatabaseIT {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.123456Z");
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Deployment
    static EnterpriseArchive application() {
        return TestArchive.create();
    }

    @Inject
    private WithoutFirstWall transaction;

    private <T> T asked(String text, Function<Sql, T> work) {
        return transaction.ask(text, work);
    }

    @Test
    void valuesOfEachTypeAreTheSameWhenTheyComeBack() {
        assertEquals(
                ONE,
                asked(
                        "select cast(:id as uuid) as id",
                        sql -> sql.set("id", ONE).one(row -> row.uuid("id"))));
        assertEquals(
                NOON,
                asked(
                        "select cast(:at as timestamptz) as happened_at",
                        sql -> sql.set("at", NOON).one(row -> row.time("happened_at"))));
        assertArrayEquals(
                new byte[] {1, -1},
                asked(
                        "select cast(:value as bytea) as value",
                        sql -> sql.set("value", new byte[] {1, -1}).one(row -> row.bytes("value"))));
        assertEquals(
                "a: b",
                asked(
                        "select :text || ': b' as text",
                        sql -> sql.set("text", "a").one(row -> row.text("text"))));
        long many = asked("select 5000000000 as number", Sql::count);
        assertEquals(5_000_000_000L, many);
        boolean yes = asked("select :yes as yes", sql -> sql.set("yes", true).one(row -> row.is("yes")));
        assertTrue(yes);
        assertEquals(
                "NL", asked("select cast('NL' as char(2)) as country", sql -> sql.one(row -> row.text("country"))));
    }

    @Test
    void nothingStaysNothing() {
        assertNull(asked(
                "select cast(:text as text) as text",
                sql -> sql.set("text", null, String.class).one(row -> row.text("text"))));
        assertNull(asked(
                "select cast(:at as timestamptz) as at",
                sql -> sql.set("at", null, Instant.class).one(row -> row.time("at"))));
        assertNull(asked(
                "select cast(:id as uuid) as id",
                sql -> sql.set("id", null, UUID.class).one(row -> row.uuid("id"))));
        assertNull(asked(
                "select cast(:n as int) as n",
                sql -> sql.set("n", null, Integer.class).one(row -> row.smallOrNull("n"))));
        assertNull(asked(
                "select cast(:b as bytea) as b",
                sql -> sql.set("b", null, byte[].class).one(row -> row.bytes("b"))));
        assertEquals(Optional.empty(), asked("select 1 as one where false", sql -> sql.find(row -> row.number("one"))));
        boolean any = asked("select 1 as one where false", Sql::any);
        assertFalse(any);
    }

    @Test
    void wholeSetsGoInAndOut() {
        assertEquals(
                List.of(ONE, TWO),
                asked(
                        "select unnest(:ids) as id order by id",
                        sql -> sql.set("ids", new UUID[] {TWO, ONE}).list(row -> row.uuid("id"))));
        assertEquals(
                List.of(2L, 3L),
                asked(
                        "select unnest(:numbers) as n order by n",
                        sql -> sql.set("numbers", new Integer[] {3, 2}).list(row -> row.number("n"))));
        assertEquals(
                List.of(7L),
                asked(
                        "select n from unnest(:numbers) n where n = any (:numbers)",
                        sql -> sql.set("numbers", new Long[] {7L}).list(row -> row.number("n"))));
        assertEquals(
                List.of("a", "b"),
                asked(
                        "select unnest(:texts) as t order by t",
                        sql -> sql.set("texts", new String[] {"b", "a"}).list(row -> row.text("t"))));
        assertArrayEquals(
                new byte[] {9},
                asked(
                        "select unnest(:values) as v",
                        sql -> sql.set("values", new byte[][] {{9}}).one(row -> row.bytes("v"))));
        long none = asked(
                "select count(*) from unnest(:ids)",
                sql -> sql.set("ids", new UUID[0]).count());
        assertEquals(0, none);
        assertArrayEquals(
                new String[] {"x", "y"},
                asked("select array['x', 'y'] as texts", sql -> sql.one(row -> row.texts("texts"))));
        assertArrayEquals(
                new UUID[] {ONE},
                asked(
                        "select :ids as ids",
                        sql -> sql.set("ids", new UUID[] {ONE}).one(row -> row.uuids("ids"))));
    }

    @Test
    void manyRowsAreHandedOverOneByOne() {
        long[] sum = {0};
        asked("select n from generate_series(1, 25000) n", sql -> {
            sql.each(row -> sum[0] += row.number("n"));
            return null;
        });
        assertEquals(25_000L * 25_001 / 2, sum[0]);
    }

    @Test
    void anotherStatementMayBeAskedWhileRowsAreRead() {
        assertEquals(5050, transaction.sumWhileReading(100));
    }

    @Test
    void aNameThatIsNotThereIsRefused() {
        assertThrows(
                RuntimeException.class,
                () -> asked("select 1 as one", sql -> sql.set("other", 1).any()));
        assertThrows(RuntimeException.class, () -> asked("select :missing as one", Sql::any));
        assertThrows(RuntimeException.class, () -> asked("select 1 as one", sql -> sql.one(row -> row.text("two"))));
    }
}
