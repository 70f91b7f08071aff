package org.crosscase.evidence.internal.custody;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

class ExhibitRepositoryTest {
    @Test
    void onlyTheKeysOfTheNumberSayThatItIsTaken() {
        assertTrue(ExhibitRepository.isOfNumber(violated("exhibit_reads_as")));
        assertTrue(ExhibitRepository.isOfNumber(violated("exhibit_agency_id_case_id_number_key")));
        assertFalse(ExhibitRepository.isOfNumber(violated("exhibit_agency_id_case_id_fkey")));
        assertFalse(ExhibitRepository.isOfNumber(violated(null)));
        assertFalse(ExhibitRepository.isOfNumber(new IllegalStateException("something else")));
    }

    private static ConstraintViolationException violated(String constraint) {
        return new ConstraintViolationException("refused", new SQLException(), constraint);
    }
}
