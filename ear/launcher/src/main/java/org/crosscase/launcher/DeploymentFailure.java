package org.crosscase.launcher;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Why the server did not take the application, as its log tells it. */
final class DeploymentFailure {
    private static final String FAILED = "Boot Command deploy failed";
    private static final String CAUSE = "Caused by: ";
    private static final String REFUSAL = CAUSE + "jakarta.ejb.CreateException";
    private static final String REASON = CAUSE + "java.lang.IllegalStateException: ";

    private DeploymentFailure() {}

    /** Empty while it did not fail. Where a part of the application refused to start, its own words, which say what to do. */
    static Optional<String> find(String log) {
        Optional<String> told =
                log.lines().filter(line -> line.contains(FAILED)).findFirst().map(String::strip);
        return told.map(line -> refusal(log).orElse(line));
    }

    private static Optional<String> refusal(String log) {
        List<String> causes = log.lines().filter(line -> line.startsWith(CAUSE)).toList();
        return IntStream.range(1, causes.size())
                .filter(i -> causes.get(i - 1).startsWith(REFUSAL))
                .mapToObj(causes::get)
                .filter(cause -> cause.startsWith(REASON))
                .map(cause -> cause.substring(REASON.length()).strip())
                .findFirst();
    }
}
