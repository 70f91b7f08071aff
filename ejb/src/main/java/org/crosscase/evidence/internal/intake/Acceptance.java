package org.crosscase.evidence.internal.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.evidence.CustodyAction;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.MediaId;
import org.crosscase.evidence.MediaQueued;
import org.crosscase.evidence.MediaStep;
import org.crosscase.evidence.OccurrenceId;
import org.crosscase.evidence.internal.Sql;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.media.CaseMedia;
import org.crosscase.evidence.internal.media.MediaListing;
import org.crosscase.signature.digest.Sha256;
import org.hibernate.type.StandardBasicTypes;

/**
 * Puts one file on record, in a transaction of its own: when it has committed the file is accepted, and what is due for
 * it stands in the queue. Done twice with the same file it has its effect once. Rows are locked in the order media item,
 * case, exhibit, intake, here and everywhere in the feature.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Acceptance {
    /** Together with the bytes of a name they fill a custody event, which has room for 5,000 characters. */
    private static final int LONGEST_PLACE = 4400;

    private static final int LONGEST_NAME = 190;

    @PersistenceContext(unitName = "crosscase")
    private EntityManager em;

    @Inject
    private DatabaseScope scope;

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
        scope.enter(agency);
        return Sql.of(em, agency, """
                select 1 from media_item
                where agency_id = :agency and sha256 = :sha256 and store_key is not null""").set("sha256", content.bytes()).any();
    }

    public Accepted accept(IntakePlace place, Arrival arrived) {
        scope.enter(place.agency());
        Content content = content(place, arrived);
        Arrival arrival = arrived.origin().announced() == null ? toldApart(place, arrived) : arrived;
        Optional<OccurrenceId> occurrence = addOccurrence(place, arrival, content);
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
                arrival.path().text(),
                arrival.origin().announced());
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
        scope.enter(place.agency());
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
        boolean alike = Sql.of(em, place.agency(), """
                select 1 from occurrence
                where agency_id = :agency and exhibit_id = :exhibit and md5(path) = md5(:path)
                  and path_bytes is distinct from :bytes limit 1""")
                .set("exhibit", place.exhibit().value())
                .set("path", arrival.path().text())
                .set("bytes", arrival.path().bytes(), StandardBasicTypes.BINARY)
                .any();
        return alike
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
        scope.enter(place.agency());
        intakes.active(place.agency(), place.intake());
    }

    /**
     * @param isNew its bytes came into the store with this file
     * @param inserted nothing was known of it before
     */
    private record Content(MediaId id, boolean isNew, boolean inserted) {}

    /** The media item is locked from here on. */
    private Content content(IntakePlace place, Arrival arrival) {
        Optional<MediaId> inserted = arrival.kept().isEmpty() ? Optional.empty() : insertMedia(place, arrival);
        if (inserted.isPresent()) {
            return new Content(inserted.get(), true, true);
        }
        Sql.Row known = Sql.of(em, place.agency(), """
                select id, store_key from media_item
                where agency_id = :agency and sha256 = :sha256 for no key update""")
                .set("sha256", arrival.digests().sha256().bytes())
                .one();
        MediaId id = MediaId.of(known.uuid(0));
        if (known.has(1)) {
            return new Content(id, false, false);
        }
        // known by its signature alone until now; its bytes are here
        Sql.of(em, place.agency(), """
                update media_item set store_key = :key, size_bytes = :size, sha1 = :sha1, md5 = :md5, mime_type = :mime
                where agency_id = :agency and id = :id""")
                .set("key", arrival.kept().orElseThrow().toString())
                .set("size", arrival.digests().size())
                .set("sha1", arrival.digests().sha1().bytes())
                .set("md5", arrival.digests().md5().bytes())
                .set("mime", mimeType())
                .set("id", id.value())
                .execute();
        return new Content(id, true, false);
    }

    private Optional<MediaId> insertMedia(IntakePlace place, Arrival arrival) {
        return Sql.of(em, place.agency(), """
                insert into media_item (agency_id, sha256, sha1, md5, size_bytes, store_key, mime_type)
                values (:agency, :sha256, :sha1, :md5, :size, :key, :mime)
                on conflict (agency_id, sha256) where sha256 is not null do nothing
                returning id""")
                .set("sha256", arrival.digests().sha256().bytes())
                .set("sha1", arrival.digests().sha1().bytes())
                .set("md5", arrival.digests().md5().bytes())
                .set("size", arrival.digests().size())
                .set("key", arrival.kept().orElseThrow().toString())
                .set("mime", mimeType())
                .find()
                .map(row -> MediaId.of(row.uuid(0)));
    }

    private static String mimeType() {
        // what it is is told when it is signed
        return "application/octet-stream";
    }

    private Optional<OccurrenceId> addOccurrence(IntakePlace place, Arrival arrival, Content content) {
        return Sql.of(em, place.agency(), """
                insert into occurrence
                  (agency_id, intake_id, case_id, exhibit_id, media_id, path, path_bytes, duplicate, container_id,
                  root_id)
                values (:agency, :intake, :case, :exhibit, :media, :path, :bytes, :duplicate, :container, :root)
                on conflict (agency_id, exhibit_id, media_id, md5(path)) do nothing
                returning id""")
                .set("intake", place.intake().value())
                .set("case", place.caseId().value())
                .set("exhibit", place.exhibit().value())
                .set("media", content.id().value())
                .set("path", arrival.path().text())
                .set("bytes", arrival.path().bytes(), StandardBasicTypes.BINARY)
                .set("duplicate", !content.isNew())
                .set("container", value(arrival.origin().container()), StandardBasicTypes.UUID)
                .set("root", value(arrival.origin().root()), StandardBasicTypes.UUID)
                .find()
                .map(row -> OccurrenceId.of(row.uuid(0)));
    }

    /** The same content at the same path: sent again within the intake it changes nothing, in a later one it is counted. */
    private Accepted repeated(IntakePlace place, Arrival arrival, Content content) {
        Sql.Row known = Sql.of(em, place.agency(), """
                select id, intake_id, duplicate from occurrence
                where agency_id = :agency and exhibit_id = :exhibit and media_id = :media and md5(path) = md5(:path)""")
                .set("exhibit", place.exhibit().value())
                .set("media", content.id().value())
                .set("path", arrival.path().text())
                .one();
        boolean sameIntake = known.uuid(1).equals(place.intake().value());
        if (!sameIntake) {
            Sql.of(
                            em,
                            place.agency(),
                            "insert into intake_repeat (agency_id, intake_id, occurrence_id)"
                                    + " values (:agency, :intake, :occurrence) on conflict do nothing")
                    .set("intake", place.intake().value())
                    .set("occurrence", known.uuid(0))
                    .execute();
        }
        if (arrival.archive()) {
            takeApart(place, arrival, OccurrenceId.of(known.uuid(0)));
        }
        // any other file holds the exhibit: an intake does not end while one is on its way into it
        intakes.hold(place.agency(), place.intake());
        here(place, arrival);
        return new Accepted(content.id(), !sameIntake || known.is(2), content.isNew());
    }

    private void addCustody(IntakePlace place, Arrival arrival, Content content) {
        String where = shortened("exhibit " + place.exhibitNumber() + ", " + arrival.path()) + asItCame(arrival.path());
        custody.addToHeld(place.agency(), content.id(), place.officer(), CustodyAction.RECEIVED, where);
        if (content.isNew()) {
            String stored = "SHA-256 " + arrival.digests().sha256();
            custody.addToHeld(place.agency(), content.id(), null, CustodyAction.STORED, stored);
        }
    }

    private void takeApart(IntakePlace place, Arrival arrival, OccurrenceId archive) {
        int depth = arrival.origin().depth() + 1;
        if (depth > settings.archiveLimits().depth()) {
            refusals.add(place, arrival.path(), IntakeProblem.ARCHIVE_TOO_DEEP, "");
        } else {
            unpackQueue.add(place, archive, depth);
        }
    }

    private static UUID value(OccurrenceId id) {
        return id == null ? null : id.value();
    }

    /**
     * The name byte for byte where the text does not say it all, on a line of its own: no name can look like it, for its
     * own line breaks are written out. Of one that is too long for the record, its digest; the bytes stand beside the path.
     */
    private static String asItCame(FoundPath path) {
        if (path.bytes() == null) {
            return "";
        }
        return path.bytes().length <= LONGEST_NAME
                ? "\nbytes " + HexFormat.ofDelimiter(" ").formatHex(path.bytes())
                : "\nbytes of SHA-256 " + SentName.digest(path.bytes());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PLACE ? text : text.substring(0, LONGEST_PLACE - 3) + "...";
    }
}
