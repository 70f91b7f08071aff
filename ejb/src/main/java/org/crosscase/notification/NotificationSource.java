package org.crosscase.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;

/**
 * Tells of the notifications of some kinds. A bean of the feature whose subjects they are about, which also writes them, through
 * {@link NotificationWriter}; it is found by itself. Its answers are made when they are read.
 */
public interface NotificationSource {
    /** Each kind has one source. */
    Set<NotificationKind> kinds();

    /**
     * What may be told of each at this moment: all that are on a page in one question, or none. Called in the reader's transaction, as
     * the application, which it must be again when this returns.
     *
     * @param of of these kinds; only such as the reader may know of
     * @return without what the reader may not be told at this moment, which is then neither shown nor counted beside what is shown. What
     *     figures elsewhere may not count either, {@code known_subject} says
     */
    default Map<NotificationId, Told> tell(ActingOfficer reader, List<Notified> of) {
        return of.stream().collect(Collectors.toMap(Notified::id, (Function<Notified, Told>) Told::plainly));
    }
}
