package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosscase.Audited;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.audit.AuditTrail;
import org.crosscase.audit.Deed;
import org.crosscase.audit.Fact;
import org.crosscase.audit.Purpose;
import org.crosscase.casefile.CaseAccess;
import org.crosscase.casefile.CaseId;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.custody.ExhibitRegister;
import org.crosscase.evidence.internal.media.CaseMedia;
import org.crosscase.evidence.internal.media.Exposure;
import org.crosscase.evidence.internal.media.Folders;
import org.crosscase.evidence.internal.media.MediaList;
import org.crosscase.evidence.internal.media.ViewingReason;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.signature.worker.Rendition;

/** The files of the agency's cases. One of another agency and one that does not exist look the same. */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.AGENCY_ADMIN_NAME, Role.PARTNER_SYSTEM_NAME})
public class MediaItems {
    @Inject
    private DatabaseScope scope;

    @Inject
    private MediaList media;

    @Inject
    private CaseMedia caseMedia;

    @Inject
    private ExhibitRegister exhibits;

    @Inject
    private Folders folders;

    @Inject
    private Exposure exposure;

    @Inject
    private CustodyChain custody;

    @Inject
    private Decoders decoders;

    @Inject
    private EvidenceStore store;

    @Inject
    private CaseAccess caseAccess;

    @Inject
    private CurrentOfficer currentOfficer;

    @Inject
    private AuditTrail auditTrail;

    /**
     * The media items of a case, or the files of one of its exhibits.
     *
     * @throws Problem {@code case-not-found}, {@code exhibit-not-found} also when it is one of another case
     */
    @NotAudited(
            value =
                    "names and hashes of the agency's own files; opening the case is recorded, and so is each look at a picture",
            attempt = "media.list")
    public MediaPage listMedia(CaseId caseId, MediaQuery query) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.requireReadable(officer, caseId);
        ExhibitId exhibit = query.selection().exhibit();
        if (exhibit != null
                && !exhibits.requireReadable(officer, exhibit).caseId().equals(caseId)) {
            throw EvidenceProblems.exhibitNotFound();
        }
        return media.page(officer, caseId, query);
    }

    /**
     * The folders in an exhibit, or in one of its folders, by name.
     *
     * @param folder its path with {@code /} between parts; null or empty for the exhibit itself
     * @throws Problem {@code exhibit-not-found}
     */
    @NotAudited(
            value = "names of the agency's own folders; opening the case is recorded, and so is each look at a picture",
            attempt = "media.list")
    public List<Folder> listFolders(ExhibitId exhibit, String folder) {
        ActingOfficer officer = currentOfficer.get();
        exhibits.requireReadable(officer, exhibit);
        return folders.in(officer.agencyId(), exhibit, folder);
    }

    /**
     * Where these items were found first in the case; one that is not of the case, or known by its signature alone, is missing.
     *
     * @throws Problem {@code case-not-found}
     */
    @NotAudited(value = "names of the agency's own files; opening the case or link is recorded", attempt = "media.list")
    public Map<MediaId, FoundAt> placesIn(CaseId caseId, Set<MediaId> items) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.requireReadable(officer, caseId);
        return media.firstPlaces(officer.agencyId(), caseId, items);
    }

    /** @throws Problem {@code media-not-found} */
    @NotAudited(
            value = "facts about the agency's own file, not its picture; each look at that is recorded",
            attempt = "media.open")
    public MediaDetails getMedia(MediaId id) {
        ActingOfficer officer = currentOfficer.get();
        return media.details(officer, id, custody.history(officer, id));
    }

    /**
     * Holds that an item is looked at for the case whose purpose was given: a purpose for one case opens no picture of
     * another.
     *
     * @throws Problem {@code case-not-found}, {@code media-not-found} when the item is not among the case's media
     */
    @NotAudited(
            value = "gives nothing; the look that it goes before is recorded, and so is a refusal",
            attempt = "media.view")
    public void requireInCase(MediaId id, CaseId caseId) {
        ActingOfficer officer = currentOfficer.get();
        caseAccess.get(officer, caseId);
        media.requireInCase(officer.agencyId(), caseId, id);
    }

    /**
     * A small, grey picture that was blurred before it was put on record (PNG).
     *
     * @throws Problem {@code media-not-found}, also when it has none
     */
    @NotAudited(
            value = "blurred and grey: nothing of the picture can be made out, so it is no exposure",
            attempt = "media.open")
    public byte[] thumbnail(MediaId id) {
        return media.thumbnail(currentOfficer.get(), id);
    }

    /**
     * The original as it came in, to be kept elsewhere. Puts an event into its chain of custody and an entry into the
     * audit trail before the first byte is given out.
     *
     * @param purpose why: a {@link ViewingPurpose}, or 3 to 500 characters
     * @throws Problem {@code media-not-found}, {@code media-has-no-content}, {@code purpose-too-short}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
    @Audited("media.export")
    public MediaContent openContent(MediaId id, Purpose purpose) {
        Purpose onRecord = ViewingReason.of(purpose);
        ActingOfficer officer = currentOfficer.get();
        MediaList.Original original = media.original(officer, id);
        CaseMedia.Told told = scope.asOwnWork(officer.agencyId(), () -> caseMedia.toldIn(officer, id));
        custody.add(officer.agencyId(), id, officer.id(), CustodyAction.EXPORTED, onRecord, Fact.NONE, told.team());
        auditTrail.record(
                Deed.done("media.export", "media", id).withPurpose(onRecord).about(told.cases()));
        try {
            return new MediaContent(
                    store.open(officer.agencyId(), original.key()),
                    original.mimeType(),
                    original.size(),
                    original.sha256().hex());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("media item " + id + " cannot be read from the store", unreadable);
        }
    }

    /**
     * The picture in the clear, made anew from its pixels (JPEG without metadata) in a decoder process. Puts an event into
     * its chain of custody and an entry into the audit trail; both have committed when this returns.
     *
     * @param purpose why: a {@link ViewingPurpose}, or 3 to 500 characters
     * @param maxSide longest side in pixels, 16 to 4096
     * @param grey without colour
     * @throws Problem {@code media-not-found}, {@code media-has-no-content}, {@code media-not-showable},
     *     {@code purpose-too-short}
     */
    @RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited("media.view")
    public Rendition.Shown reveal(MediaId id, Purpose purpose, int maxSide, boolean grey) {
        Purpose onRecord = ViewingReason.of(purpose);
        if (maxSide < 16 || maxSide > 4096) {
            throw Problem.invalid("value-out-of-range", "maxSide", 16, 4096);
        }
        ActingOfficer officer = currentOfficer.get();
        MediaList.Original original = exposure.locate(officer, id);
        // Decoding may take its time: no transaction waits for it. Nothing is shown before the record of it stands.
        Rendition rendition = decoders.render(() -> store.open(officer.agencyId(), original.key()), maxSide, grey);
        if (rendition instanceof Rendition.Refused refused) {
            throw EvidenceProblems.notShowable(refused.problem().type().name());
        }
        EvidenceFact shown = grey ? EvidenceFact.SHOWN_GREY : EvidenceFact.SHOWN_IN_COLOUR;
        exposure.record(officer, id, onRecord, shown.with("pixels", maxSide).build());
        return (Rendition.Shown) rendition;
    }
}
