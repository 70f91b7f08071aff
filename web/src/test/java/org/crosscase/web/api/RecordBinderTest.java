package org.crosscase.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosscase.Problem;
import org.junit.jupiter.api.Test;

/** A caller finds a fault by the field that the answer names, however deep it lies. */
class RecordBinderTest {
    /** What something may be. */
    public enum Colour {
        RED,
        GREEN
    }

    /** In the middle. */
    public record Part(String name, Integer number, Colour colour, List<Part> parts) {}

    /** On top. */
    public record Whole(Part first, List<Part> parts, Long size, Boolean open) {}

    @Test
    void everyKindOfFieldIsFilledAndWhatIsAbsentIsNull() throws IOException {
        Whole whole = bind("{'first': {'name': 'a', 'number': 2147483647, 'colour': 'GREEN'}, 'size': 9007199254740993,"
                + " 'open': false, 'parts': [{'parts': [{'name': 'deep'}]}, {'name': null}]}");
        assertEquals(new Part("a", Integer.MAX_VALUE, Colour.GREEN, null), whole.first());
        assertEquals(9_007_199_254_740_993L, whole.size());
        assertEquals(false, whole.open());
        assertEquals("deep", whole.parts().get(0).parts().get(0).name());
        assertNull(whole.parts().get(1).name());
        assertEquals(new Whole(null, null, null, null), bind("{}"));
        assertEquals(true, bind("{'open': true}").open());
    }

    @Test
    void aFieldThatIsNotKnownIsNamedWithItsPlace() {
        assertEquals("field-unknown colour", refused("{'colour': 'RED'}"));
        assertEquals("field-unknown first.title", refused("{'first': {'title': 'x'}}"));
        assertEquals("field-unknown parts[1].title", refused("{'parts': [{}, {'title': 'x'}]}"));
        assertEquals(
                "field-unknown parts[0].parts[2].title", refused("{'parts': [{'parts': [{}, {}, {'title': 'x'}]}]}"));
        assertEquals("field-unknown first." + "x".repeat(64), refused("{'first': {'" + "x".repeat(65) + "': 1}}"));
        assertEquals("field-unknown " + "x".repeat(64), refused("{'" + "x".repeat(64) + "': 1}"));
    }

    @Test
    void aValueThatDoesNotFitIsNamedWithItsPlace() {
        assertEquals("field-wrong-type first", refused("{'first': []}"));
        assertEquals("field-wrong-type parts", refused("{'parts': {}}"));
        assertEquals("field-wrong-type first.name", refused("{'first': {'name': 1}}"));
        assertEquals("field-wrong-type parts[0].number", refused("{'parts': [{'number': '1'}]}"));
        assertEquals("field-wrong-type parts[0].number", refused("{'parts': [{'number': 2147483648}]}"));
        assertEquals("field-wrong-type parts[0].number", refused("{'parts': [{'number': 1.5}]}"));
        assertEquals("field-wrong-type size", refused("{'size': 9223372036854775808}"));
        assertEquals("field-wrong-type size", refused("{'size': 0.5}"));
        assertEquals("field-wrong-type open", refused("{'open': 'true'}"));
        assertEquals("field-wrong-type parts[1]", refused("{'parts': [{}, 'x']}"));
        assertEquals("field-wrong-type first.colour", refused("{'first': {'colour': 1}}"));
        assertEquals("value-unknown first.colour", refused("{'first': {'colour': 'red'}}"));
        assertEquals("value-unknown parts[0].parts[0].colour", refused("{'parts': [{'parts': [{'colour': ''}]}]}"));
        assertEquals("field-missing parts[1]", refused("{'parts': [{}, null]}"));
    }

    private static String refused(String json) {
        Problem problem = assertThrows(Problem.class, () -> bind(json), json);
        return problem.slug() + " " + problem.field().orElse("");
    }

    private static Whole bind(String json) throws IOException {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RecordBinder.bind(StrictJson.read(new ByteArrayInputStream(body)), Whole.class);
    }
}
