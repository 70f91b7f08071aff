package org.crosscase.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.Locale;
import org.crosscase.Problem;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void aRefusalIsFoundBelowTheContainersWrappers() {
        Problem problem = Problem.notFound("case-not-found");
        RuntimeException wrapped = new RuntimeException(new EJBException(new IllegalStateException(problem)));
        assertEquals(problem, Causes.problem(wrapped).orElseThrow());
    }

    @Test
    void rolesAndMissingOfficersAreDenials() {
        assertTrue(Causes.denied(new RuntimeException(new EJBAccessException("no"))));
        assertTrue(Causes.denied(new EJBException(new SecurityException("no acting officer"))));
        assertFalse(Causes.denied(new IllegalStateException("broken")));
    }

    @Test
    void aFullDatabaseIsSaidToBeFull() {
        SQLException full = new SQLException("could not extend file", "53100");
        Problem problem = Causes.problem(new EJBException(new IllegalStateException(full)))
                .orElseThrow();
        assertEquals("database-full", problem.slug());
        assertEquals(507, ProblemDetails.status(problem));
        assertTrue(Causes.problem(new SQLException("deadlock", "40P01")).isEmpty());
    }

    @Test
    void aRingOfCausesEnds() {
        Exception one = new Exception();
        Exception two = new Exception(one);
        one.initCause(two);
        assertTrue(Causes.problem(one).isEmpty());
    }

    @Test
    void theAnswerNamesStatusAndField() {
        Texts texts = Texts.in(Locale.ENGLISH);
        ProblemDetails details = ProblemDetails.of(Problem.invalid("invalid", "reference"), texts);
        assertEquals(422, details.status());
        assertEquals(
                "{\"type\":\"invalid\",\"title\":\"A value is missing or has the wrong form.\",\"status\":422,"
                        + "\"field\":\"reference\"}",
                details.toJson());
        assertEquals(404, ProblemDetails.status(Problem.notFound("x")));
        assertEquals(409, ProblemDetails.status(Problem.conflict("x")));
        assertEquals(429, ProblemDetails.status(Problem.tooMany("x")));
    }

    @Test
    void deniedAndMissingPagesAreTheSamePage() {
        assertEquals(ProblemPage.of(null, 404, null), ProblemPage.of(null, 403, null));
        Texts texts = Texts.in(Locale.ENGLISH);
        assertTrue(ProblemPage.of(null, 500, "01234567-89ab")
                .html(texts, "", "dark")
                .contains("01234567-89ab"));
    }

    @Test
    void aReferenceThatComesBackMustLookLikeOne() {
        assertTrue(Reference.valid("01234567-89ab"));
        assertFalse(Reference.valid("<script>"));
        assertFalse(Reference.valid(null));
    }
}
