package org.crosscase.planted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.notification.Notice;
import org.crosscase.notification.NotificationId;
import org.crosscase.notification.NotificationKind;
import org.crosscase.notification.NotificationSource;
import org.crosscase.notification.NotificationWriter;
import org.crosscase.notification.Notified;
import org.crosscase.notification.Subject;
import org.crosscase.notification.Told;

/** A planted kind of notification, of which nothing else in the house knows. One class and, in {@code web}, one entry of words is all of it. */
@ApplicationScoped
public class SerialNotices implements NotificationSource {
    public static final NotificationKind SOLD = NotificationKind.of("SERIAL_SOLD");
    public static final String TYPE = "SERIAL";

    private final Map<UUID, String> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    @Inject
    private NotificationWriter writer;

    @Inject
    private DatabaseScope scope;

    @Transactional
    public void sold(AgencyId addressee, UUID thing, String number, String shop) {
        numbers.put(thing, number);
        scope.enter(addressee);
        writer.write(Notice.to(addressee, SOLD, Subject.of(TYPE, thing)).saying("shop", shop));
    }

    /** Tells of something that the addressee may know at times only. */
    @Transactional
    public void soldWhileKnown(AgencyId addressee, UUID thing) {
        scope.enter(addressee);
        writer.write(Notice.to(addressee, SOLD, Subject.of(TYPE, thing)).onlyWhileKnown());
    }

    /** From now on nothing is told of it. */
    public void withhold(UUID thing) {
        numbers.remove(thing);
    }

    /** The number is told as it is now, not as it was. */
    public void correct(UUID thing, String number) {
        numbers.put(thing, number);
    }

    public int questions() {
        return questions.get();
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(SOLD);
    }

    @Override
    public Map<NotificationId, Told> tell(ActingOfficer reader, List<Notified> of) {
        questions.incrementAndGet();
        return of.stream()
                .filter(notified -> numbers.containsKey(notified.subject().id()))
                .collect(Collectors.toMap(Notified::id, this::told));
    }

    private Told told(Notified notified) {
        return new Told(
                "serial.sold",
                List.of(numbers.get(notified.subject().id()), notified.details().get("shop")),
                List.of(),
                List.of(),
                null);
    }
}
