package org.crosscase.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosscase.person.IdentifierFault;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

/** Slugs of identifiers are made from the names of the faults, where the search for slugs in the sources does not find them. */
class IdentifierFaultsTest {
    @Test
    void eachFaultHasItsWordsAndNoneIsLeftOver() {
        Set<String> faults = Arrays.stream(IdentifierFault.values())
                .map(fault -> "problem." + fault.slug())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(faults, new TreeSet<>(Texts.in(Locale.ENGLISH).keys("problem", "problem.identifier-")));
    }
}
