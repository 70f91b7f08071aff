package org.crosscase.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read for the acting officer in this request, so that the parts of one page need not ask for it again. For reading
 * alone: whoever changes something asks the database. It ends with the request, and when somebody else begins to act in it.
 */
@RequestScoped
public class RequestMemory {
    /** What is asked; equal questions have one answer in a request. */
    public interface Question<T> {}

    @Inject
    private CurrentOfficer currentOfficer;

    private final Map<Question<?>, Object> answers = new HashMap<>();
    private ActingOfficer reader;

    /** @param answer asked for the first time; what it throws is not remembered */
    public <T> T once(Question<T> question, Supplier<T> answer) {
        if (reader != currentOfficer.get()) {
            answers.clear();
            reader = currentOfficer.get();
        }
        if (!answers.containsKey(question)) {
            answers.put(question, answer.get());
        }
        @SuppressWarnings("unchecked") // an answer is put under a question of its own type alone
        T known = (T) answers.get(question);
        return known;
    }

    /** For a change after which an answer may be another one. */
    public void forget() {
        answers.clear();
    }
}
