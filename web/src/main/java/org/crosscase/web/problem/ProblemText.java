package org.crosscase.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosscase.Problem;
import org.crosscase.web.texts.Texts;

/**
 * What a refusal says. The text {@code problem.<slug>} has the problem's arguments as placeholders and after them, where
 * there is one, its field by the name that people know.
 */
public final class ProblemText {
    private ProblemText() {}

    public static String of(Problem problem, Texts texts) {
        String key = "problem." + problem.slug();
        if (!texts.has(key)) {
            return texts.of("problem.kind."
                    + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        List<Object> values = new ArrayList<>(problem.arguments());
        problem.field().map(field -> label(field, texts)).ifPresent(values::add);
        return texts.of(key, values.toArray());
    }

    /** A field of REST alone keeps the name it has there. */
    private static String label(String field, Texts texts) {
        String key = "problem.field." + field;
        return texts.has(key) ? texts.get(key) : field;
    }
}
