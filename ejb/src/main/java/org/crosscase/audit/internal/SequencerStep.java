package org.crosscase.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.AlarmPassedOn;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The short transactions of the sequencer, each under its own database role. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SequencerStep {
    static final int BATCH = 1000;

    @Inject
    private Database database;

    @Inject
    private DatabaseScope scope;

    @Inject
    private LogKeys keys;

    @Inject
    private Anchors anchors;

    @Inject
    private Witnesses witnesses;

    @Inject
    private OutsideHeads outside;

    @Inject
    private Event<AlarmPassedOn> passedOn;

    @Inject
    @ConfigProperty(name = "crosscase.audit.accept-agencies")
    private Optional<String> accepted;

    public OptionalLong takeOffice() {
        return asSequencer(() -> SequencerLease.take(database));
    }

    /** @param except agencies whose entries are left waiting */
    public LogAppender.Appended sequence(long fence, Set<UUID> except) {
        Set<UUID> alarmed = new HashSet<>();
        LogAppender.Appended appended = asSequencer(() -> {
            if (!SequencerLease.enter(database, fence)) {
                return LogAppender.Appended.nothing();
            }
            LogAppender log = new LogAppender(database, keys, anchors);
            LogAppender.Appended done = log.append(BATCH, except);
            alarmed.addAll(log.alarmed());
            return done;
        });
        alarmed.forEach(platform -> passedOn.fire(new AlarmPassedOn(AgencyId.of(platform))));
        return appended;
    }

    public CheckpointSigner.Signed sign(long fence, LogKey key) {
        return asSequencer(() -> SequencerLease.enter(database, fence)
                ? new CheckpointSigner(database, key, keys, anchors).signGrown()
                : CheckpointSigner.Signed.nothing());
    }

    /** Hands the last heads to the witnesses. */
    public List<Alarm> cosign(long fence) {
        return asSequencer(() -> SequencerLease.enter(database, fence)
                ? new Cosigning(database, witnesses).cosignAll(Instant.now())
                : List.of());
    }

    /** @return whether there may be more to state */
    public boolean stateWhatStands(long fence) {
        return asSequencer(() -> {
            if (!SequencerLease.enter(database, fence)) {
                return true;
            }
            FoundStates states = new FoundStates(database, keys.find());
            states.accept(accepted.map(codes -> List.of(codes.split("[ ,]+"))).orElse(List.of()));
            return states.stateSome(BATCH);
        });
    }

    public Survey.Findings survey() {
        return asSequencer(() -> new Survey(database, keys, anchors, outside).compare());
    }

    public void raise(List<Alarm> alarms) {
        asSequencer(() -> {
            new AlarmWriter(database, keys.find()).write(alarms);
            return null;
        });
    }

    private <T> T asSequencer(Supplier<T> work) {
        scope.actAs(DatabaseRole.SEQUENCER);
        return work.get();
    }
}
