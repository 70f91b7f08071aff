package org.crosscase.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.DatabaseRole;
import org.crosscase.agency.DatabaseScope;
import org.crosscase.audit.Fact;
import org.crosscase.evidence.internal.custody.CustodyChain;
import org.crosscase.evidence.internal.custody.EvidenceFact;
import org.crosscase.evidence.internal.intake.NodeName;
import org.crosscase.evidence.internal.media.FairTurns;
import org.crosscase.evidence.internal.media.MediaRegister;
import org.crosscase.evidence.internal.media.StepQueue;
import org.crosscase.evidence.internal.store.EvidenceStore;
import org.crosscase.signature.worker.PictureSource;

/**
 * The queue of what is due for media items, for the features that work on it; not for pages. A worker claims, works
 * outside any transaction, then in one short transaction asks {@link #hold}, writes its results and calls
 * {@link #complete}. Whoever lost the lease meanwhile is refused by {@code hold}, so a step that is done twice has its
 * effect once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MediaSteps {
    @Inject
    private FairTurns turns;

    @Inject
    private StepQueue queue;

    @Inject
    private MediaRegister media;

    @Inject
    private CustodyChain custody;

    @Inject
    private EvidenceStore store;

    @Inject
    private DatabaseScope scope;

    @Inject
    private NodeName node;

    @Inject
    private Event<MediaQueued> queued;

    /** Claims what is due, oldest first, across agencies, in a transaction of its own. Others' claims are passed over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<DueMedia> claim(MediaStep step, int most) {
        scope.actAs(DatabaseRole.MATCHER);
        return queue.claim(step, most, node.text());
    }

    /** Claims the next file to be signed, so that decoders are shared out between agencies and their intakes. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<DueMedia> claimToSign() {
        scope.actAs(DatabaseRole.MATCHER);
        return turns.claim(MediaStep.SIGN.lease(), node.text());
    }

    /**
     * A step becomes due beside what these items stand at; as matcher.
     *
     * @param agencies of each item, its agency
     * @param anew whether one that is under way begins again
     */
    public void queueBeside(MediaStep step, Map<UUID, UUID> agencies, boolean anew) {
        if (!agencies.isEmpty()) {
            queue.addBeside(step, agencies, anew);
        }
    }

    /** Gives back what this node had claimed before it was stopped; called once, when it starts. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int releaseOwn(MediaStep step) {
        scope.actAs(DatabaseRole.MATCHER);
        return queue.releaseOwn(step, node.text());
    }

    /**
     * Enters the item's agency for the rest of the transaction and locks the claim.
     *
     * @return false when another worker has it now: nothing may be written then
     */
    public boolean hold(DueMedia due) {
        scope.actAsApplication();
        scope.enterForWork(due.agencyId());
        // the item before its step, as an arrival locks them
        media.lock(due.agencyId(), due.mediaId());
        return queue.lock(due);
    }

    /** Call after {@link #hold}, or in the item's agency. */
    public MediaToSign get(DueMedia due) {
        scope.enterForWork(due.agencyId());
        return media.toSign(due.agencyId(), due.mediaId());
    }

    /**
     * The item's bytes, for a look that reads them more than once outside of any transaction. In the item's agency.
     *
     * @throws IOException when the file was destroyed; opening and reading throw it when it is missing or was altered
     */
    public PictureSource source(DueMedia due) throws IOException {
        return store.source(due.agencyId(), media.storeKey(due.agencyId(), due.mediaId()));
    }

    /**
     * The item's bytes; decrypted and verified while they are read.
     *
     * @throws IOException when the file is missing or was altered
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public InputStream open(DueMedia due) throws IOException {
        scope.enterForWork(due.agencyId());
        return store.open(due.agencyId(), media.storeKey(due.agencyId(), due.mediaId()));
    }

    /**
     * The bytes of an item that may be the picture of another one; in the agency of its own, whoever asks. For a decoder
     * process and nothing else: what is read here is shown to nobody and kept nowhere.
     *
     * @throws IOException when the file is missing or was altered
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public InputStream openForComparison(AgencyId agency, MediaId id) throws IOException {
        scope.enterForWork(agency);
        return store.open(agency, media.storeKey(agency, id));
    }

    /** Puts on record what was found, and the custody event of it; call after {@link #hold}. */
    public void record(DueMedia due, PictureRecord found) {
        media.record(due.agencyId(), due.mediaId(), found);
        custodyOf(due, CustodyAction.SIGNED, found.problem());
    }

    /**
     * Puts into the custody chain of the item that a deep search was made for it; call after {@link #hold}. Those that it
     * was compared with get no event: it would tell their agency that somebody else holds something like it.
     *
     * @param problem why nothing could be searched for, or empty
     */
    public void recordDeepSearch(DueMedia due, String problem) {
        custodyOf(due, CustodyAction.DEEP_SEARCHED, problem);
    }

    /** By no officer. Whoever holds the claim has locked the item, in its agency's own work. */
    private void custodyOf(DueMedia due, CustodyAction action, String problem) {
        custody.addToHeld(due.agencyId(), due.mediaId(), null, action, notRead(problem), null);
    }

    private static Fact notRead(String problem) {
        return problem == null || problem.isEmpty()
                ? Fact.NONE
                : EvidenceFact.NOT_READ.with("problem", problem).build();
    }

    /** A step becomes due beside what the item stands at; in the item's agency. */
    public void addBeside(DueMedia due, MediaStep step) {
        queue.add(due.agencyId(), due.mediaId(), step);
    }

    /** The step is done; what follows it becomes due. Call after {@link #hold}. */
    public void complete(DueMedia due) {
        MediaStep next = due.step().next();
        queue.remove(due);
        if (due.step().isWaitedFor()) {
            media.moveTo(due.agencyId(), due.mediaId(), next);
        }
        if (next != MediaStep.DONE) {
            queue.add(due.agencyId(), due.mediaId(), next);
        }
        if (due.step().isWaitedFor()) {
            queued.fire(new MediaQueued(due.agencyId(), due.mediaId(), next));
        }
    }

    /** Something unexpected: tries again after the delay, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void postpone(DueMedia due, Duration delay) {
        scope.enterForWork(due.agencyId());
        queue.postpone(due, delay);
    }
}
