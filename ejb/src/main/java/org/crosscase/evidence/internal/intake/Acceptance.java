package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.Fact;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.intake.Contents.Content;
import org.crosscase.evidence.internal.media.CaseMedia;
import org.crosscase.evidence.internal.media.MediaListing;
import org.crosscase.signature.digest.Sha256;

/**
 * Puts one file on record, in a transaction of its own: when it has committed the file is accepted, and what is due for
 * it stands in the queue. Done twice with the same file it has its effect once. Rows are locked in the order media item,
 * case, exhibit, intake, here and everywhere in the feature.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Acceptance {
    /** In bytes, of a name that a custody event says byte for byte. */
    private static final int LONGEST_NAME = 190;

    @Inject
    private DatabaseScope scope;

    @Inject
    private Contents contents;

    @Inject
    private Occurrences occurrences;

    @Inject
    private CaseMedia caseMedia;

    @Inject
    private MediaListing listing;

    @Inject
    private CustodyChain custody;

    @Inject
    private UnpackQueue unpackQueue;

    @Inject
    private Manifest manifest;

    @Inject
    private IntakeRegister intakes;

    @Inject
    private Refusals refusals;

    @Inject
    private IntakeSettings settings;

    @Inject
    private Event<MediaQueued> queued;

    /** Whether the agency's store holds this content. */
    public boolean holds(AgencyId agency, Sha256 content) {
        scope.enterForWork(agency);
        return contents.holds(agency, content);
    }

    public Accepted accept(IntakePlace place, Arrival arrived) {
        scope.enterForWork(place.agency());
        Content content = contents.take(place, arrived);
        Arrival arrival = arrived.origin().announced() == null ? toldApart(place, arrived) : arrived;
        Optional<OccurrenceId> occurrence = occurrences.add(place, arrival, content.id(), !content.isNew());
        if (occurrence.isEmpty()) {
            return repeated(place, arrival, content);
        }
        addCustody(place, arrival, content);
        boolean withdrawn = caseMedia.countInExhibit(place.agency(), place.caseId(), place.exhibit());
        boolean newInCase = caseMedia.place(place.agency(), place.caseId(), content.id(), withdrawn);
        listing.add(
                place.agency(),
                place.caseId(),
                place.exhibit(),
                content.id(),
                occurrence.get(),
                arrival.path().text());
        MediaStep due = content.inserted()
                ? caseMedia.queueNew(place.agency(), content.id())
                : caseMedia.queueAfterArrival(place.agency(), content.id(), newInCase, content.isNew());
        if (arrival.archive()) {
            takeApart(place, arrival, occurrence.get());
        }
        here(place, arrival);
        if (due != MediaStep.DONE) {
            queued.fire(new MediaQueued(place.agency(), content.id(), due));
        }
        return new Accepted(content.id(), !content.isNew(), content.isNew());
    }

    /** Names a file that could not be stored, once. */
    public void refuse(IntakePlace place, FoundPath path, IntakeProblem problem, String detail) {
        scope.enterForWork(place.agency());
        refusals.add(place, path, problem, detail);
        intakes.active(place.agency(), place.intake());
    }

    /** The last word on this path: it is here, whatever was said of it before. */
    private void here(IntakePlace place, Arrival arrival) {
        intakes.active(place.agency(), place.intake());
        refusals.settle(place, arrival.path());
        if (arrival.origin().announced() != null) {
            manifest.arrived(place.agency(), arrival.origin().announced());
        }
    }

    /** Of two names that are shown alike but came with other bytes, the later one is marked. */
    private Arrival toldApart(IntakePlace place, Arrival arrival) {
        return occurrences.shownAlike(place, arrival.path())
                ? new Arrival(
                        arrival.path().distinguished(),
                        arrival.digests(),
                        arrival.kept(),
                        arrival.archive(),
                        arrival.origin())
                : arrival;
    }

    /** Says that bytes still come in. */
    public void touch(IntakePlace place) {
        scope.enterForWork(place.agency());
        intakes.active(place.agency(), place.intake());
    }

    /** The same content at the same path: sent again within the intake it changes nothing, in a later one it is counted. */
    private Accepted repeated(IntakePlace place, Arrival arrival, Content content) {
        Occurrences.Known known = occurrences.known(place, arrival.path(), content.id());
        boolean sameIntake = known.intake().equals(place.intake());
        if (!sameIntake) {
            occurrences.repeat(place, known.id());
        }
        if (arrival.archive()) {
            takeApart(place, arrival, known.id());
        }
        // any other file holds the exhibit: an intake does not end while one is on its way into it
        intakes.hold(place.agency(), place.intake());
        here(place, arrival);
        return new Accepted(content.id(), !sameIntake || known.duplicate(), content.isNew());
    }

    private void addCustody(IntakePlace place, Arrival arrival, Content content) {
        custody.addToHeld(
                place.agency(),
                content.id(),
                place.officer(),
                CustodyAction.RECEIVED,
                found(place, arrival.path()),
                place.caseId());
        if (content.isNew()) {
            Fact stored = EvidenceFact.STORED
                    .with("digest", arrival.digests().sha256())
                    .build();
            custody.addToHeld(place.agency(), content.id(), null, CustodyAction.STORED, stored, null);
        }
    }

    /**
     * The name byte for byte beside the path where that does not say it all. Of one that is too long for the record, its
     * digest; the bytes stand beside the occurrence.
     */
    private static Fact found(IntakePlace place, FoundPath path) {
        byte[] name = path.bytes();
        boolean all = name == null || name.length <= LONGEST_NAME;
        return EvidenceFact.FOUND
                .with("exhibit", place.exhibitNumber())
                .with("path", path)
                .with(
                        "bytes",
                        name == null || !all ? null : HexFormat.ofDelimiter(" ").formatHex(name))
                .with("digest", all ? null : SentName.digest(name))
                .build();
    }

    private void takeApart(IntakePlace place, Arrival arrival, OccurrenceId archive) {
        int depth = arrival.origin().depth() + 1;
        if (depth > settings.archiveLimits().depth()) {
            refusals.add(place, arrival.path(), IntakeProblem.ARCHIVE_TOO_DEEP, "");
        } else {
            unpackQueue.add(place, archive, depth);
        }
    }
}
