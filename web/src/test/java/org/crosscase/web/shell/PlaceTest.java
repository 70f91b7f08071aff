package org.crosscase.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.crosscase.agency.Role;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPlaceOfEveryCapacityHasItsPageAndItsName(Role capacity) {
        List<Place> places = Place.of(capacity);
        assertFalse(places.get(0).heading(), "an officer begins on a page");
        assertFalse(places.get(places.size() - 1).heading(), "a heading stands over something");
        for (Place place : places) {
            assertTrue(
                    place.heading() || Files.exists(WEBAPP.resolve(place.path().substring(1))), place.name());
            for (Locale language : Texts.LANGUAGES) {
                assertTrue(Texts.in(language).has(place.textKey()), language + " " + place.textKey());
            }
        }
        List<String> keys =
                places.stream().map(Place::key).filter(Objects::nonNull).toList();
        assertEquals(keys.stream().distinct().toList(), keys, "a key leads to one place");
    }

    @Test
    void whoEachCapacityIsDecidesWhereItBegins() {
        assertEquals("/app/dashboard.xhtml", Navigation.home(Role.INVESTIGATOR));
        assertEquals("/app/board.xhtml", Navigation.home(Role.COORDINATOR));
        assertEquals("/app/audit.xhtml", Navigation.home(Role.AUDITOR));
    }
}
