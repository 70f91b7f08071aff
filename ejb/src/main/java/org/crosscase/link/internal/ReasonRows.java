package org.crosscase.link.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crosscase.agency.Row;
import org.crosscase.agency.Sql;
import org.crosscase.link.KindCount;
import org.crosscase.link.LinkReason;
import org.crosscase.link.LinkReason.Things;
import org.crosscase.shared.Explanation;
import org.crosscase.shared.Rarity;
import org.crosscase.shared.ReasonKind;
import org.crosscase.shared.Shared;
import org.crosscase.shared.Side;
import org.crosscase.shared.ThingId;

/**
 * The rows of reasons, which are of one form for every kind: what it adds, how widely it is held, the reader's own thing, and the kind's
 * details as named facts. All of a link go over in one statement, as a document that the database takes apart.
 */
final class ReasonRows {
    private static final JsonProvider JSON = JsonProvider.provider();

    private ReasonRows() {}

    /**
     * As one reader of a link gets them.
     *
     * @param reader from whose side they are told
     * @param holds whether the reader holds the things on that side; a coordinator holds none
     * @param exact whether the reader may know how near two copies are
     * @param names whether the other side's case is OPEN to the reader; for a coordinator, both
     */
    record Told(Side reader, boolean holds, boolean exact, boolean names, Map<ThingId, String> identities) {
        private JsonObjectBuilder row(int position, View.Reason reason) {
            Shared thing = reason.thing();
            JsonObjectBuilder row = JSON.createObjectBuilder()
                    .add("position", position)
                    .add("kind", thing.kind().name())
                    .add("own", thing.best(reader).toString())
                    .add("rarity", reason.rarity().cases())
                    .add("agencies", reason.rarity().agencies())
                    .add("items", reason.rarity().items())
                    .add("points", reason.points())
                    .add("details", details(thing.explain(reader, exact)));
            if (holds || names && thing.same()) {
                identity(thing.best(reader)).ifPresent(identity -> row.add("identity", identity));
            }
            if (holds && names) {
                identity(thing.best(reader.other())).ifPresent(identity -> row.add("other", identity));
            }
            return row;
        }

        private Optional<String> identity(ThingId thing) {
            return Optional.ofNullable(identities.get(thing));
        }
    }

    private static JsonObjectBuilder details(Explanation explanation) {
        JsonObjectBuilder details = JSON.createObjectBuilder();
        explanation.facts().forEach(details::add);
        return details;
    }

    /** Sets {@code :rows}, and {@code :reasons}, how many there are. */
    static Sql with(Sql statement, List<View.Reason> reasons, Told told) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (int i = 0; i < reasons.size(); i++) {
            rows.add(told.row(i, reasons.get(i)));
        }
        return statement.set("rows", rows.build().toString()).set("reasons", reasons.size());
    }

    /** Sets {@code :kinds}, {@code :adding} and {@code :common}. */
    static Sql with(Sql statement, List<KindCount> counts) {
        return statement
                .set("kinds", counts.stream().map(count -> count.kind().name()).toArray(String[]::new))
                .set("adding", counts.stream().map(KindCount::adding).toArray(Integer[]::new))
                .set("common", counts.stream().map(KindCount::common).toArray(Integer[]::new));
    }

    static LinkReason read(Row row, Things things) {
        ReasonKind kind = ReasonKind.of(row.text("kind"));
        Rarity rarity = new Rarity(row.small("rarity"), row.small("agencies"), row.small("items"));
        return new LinkReason(kind, rarity, row.small("points"), things, Explanation.read(kind, facts(row)));
    }

    private static Map<String, String> facts(Row row) {
        Map<String, String> facts = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(row.text("facts")))) {
            JsonObject details = reader.readObject();
            details.keySet().forEach(name -> facts.put(name, details.getString(name)));
        }
        return facts;
    }

    /** From {@code kinds}, {@code adding} and {@code common}; none where the reader may not count. */
    static List<KindCount> counts(Row row) {
        if (!row.has("kinds")) {
            return List.of();
        }
        String[] kinds = row.texts("kinds");
        Long[] adding = row.numbers("adding");
        Long[] common = row.numbers("common");
        KindCount[] counts = new KindCount[kinds.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new KindCount(ReasonKind.of(kinds[i]), Math.toIntExact(adding[i]), Math.toIntExact(common[i]));
        }
        return List.of(counts);
    }
}
