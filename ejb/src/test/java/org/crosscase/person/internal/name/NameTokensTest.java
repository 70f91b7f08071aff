package org.crosscase.person.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscase.person.internal.name.NameTokens.Kind;
import org.crosscase.person.internal.name.NameTokens.Token;
import org.junit.jupiter.api.Test;

class NameTokensTest {
    private static Set<String> texts(Kind kind, String name) {
        return NameTokens.of(List.of(name)).stream()
                .filter(token -> token.kind() == kind)
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    private static boolean meet(Kind kind, String one, String other) {
        Set<String> common = new HashSet<>(texts(kind, one));
        common.retainAll(texts(kind, other));
        return !common.isEmpty();
    }

    @Test
    void aWordIsFoundInLatinLettersAndInItsOwn() {
        assertTrue(texts(Kind.WORD, "Сергей Морозов").containsAll(Set.of("morozov", "морозов")));
        assertTrue(meet(Kind.WORD, "Sergey Morozov", "Морозов"));
    }

    @Test
    void aTypingErrorIsFoundAndAnotherNameIsNot() {
        assertTrue(meet(Kind.NEAR, "Morozow", "Morozov"), "another letter");
        assertTrue(meet(Kind.NEAR, "Morzov", "Morozov"), "a letter left out");
        assertTrue(meet(Kind.NEAR, "Moorozov", "Morozov"), "one too many");
        assertTrue(meet(Kind.NEAR, "Morzoov", "Morozov"), "two exchanged");
        assertFalse(meet(Kind.NEAR, "Petersen", "Morozov"));
    }

    @Test
    void whatSoundsAlikeIsFound() {
        assertTrue(meet(Kind.SOUND, "Visser", "Fischer"));
        assertFalse(meet(Kind.SOUND, "Visser", "Bakker"));
    }

    @Test
    void tokensOfALongNameStayFew() {
        assertTrue(NameTokens.of(List.of("a".repeat(300))).size() < 10);
        assertTrue(NameTokens.of(List.of("Maria del Carmen ".repeat(20))).size() < 60);
        assertEquals(Set.of(), NameTokens.of(List.of("Dr.")));
    }
}
