package org.crosscase.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.crosscase.NotAudited;
import org.crosscase.Problem;
import org.crosscase.agency.ActingOfficer;
import org.crosscase.agency.CurrentOfficer;
import org.crosscase.agency.Role;
import org.crosscase.agency.UseCase;
import org.crosscase.evidence.internal.intake.Assembly;
import org.crosscase.evidence.internal.intake.IntakeDoor;
import org.crosscase.evidence.internal.intake.IntakeLists;
import org.crosscase.evidence.internal.intake.PieceSteps;

/**
 * Files that are named first and sent afterwards, in as many parts and over as many connections as it takes. What was
 * named and is not here is known at any moment, so nothing can be missing unseen.
 */
@Stateless
@UseCase
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.ANALYST_NAME, Role.PARTNER_SYSTEM_NAME})
public class Uploads {
    /** Files in one list; a sender of more sends several. */
    public static final int MOST_AT_ONCE = 1000;

    @Inject
    private IntakeLists lists;

    @Inject
    private IntakeDoor door;

    @Inject
    private Assembly assembly;

    @Inject
    private PieceSteps steps;

    @Inject
    private CurrentOfficer currentOfficer;

    /**
     * Names files of an intake before they are sent. Named again, each keeps its id and what is here of it.
     *
     * @param all whether there are no more: when the last of them is here the intake ends its receiving by itself
     * @return in the order given, with what is here of each
     * @throws Problem {@code intake-not-found}, {@code intake-closed}, {@code list-too-long},
     *     {@code intake-too-many-files}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(
            value = "what is to come; the intake is recorded when it begins and ends, and each file is a custody event",
            attempt = "intake.receive")
    public List<ExpectedFile> announce(IntakeId intake, List<AnnounceFile> files, boolean all) {
        if (files.size() > MOST_AT_ONCE) {
            throw Problem.tooLarge("list-too-long", "files", MOST_AT_ONCE);
        }
        ActingOfficer officer = currentOfficer.get();
        List<ExpectedFile> expected = lists.take(officer, intake, files, all);
        for (ExpectedFile file : expected) {
            if (file.isWaiting() && file.size() == 0) {
                putTogether(file.id());
            }
        }
        return expected.stream()
                .map(file -> file.isWaiting() && file.size() == 0 ? find(file.id()) : file)
                .toList();
    }

    /**
     * One announced file. When its last byte is here but it was not taken in, because the server was stopped in between,
     * that is done now.
     *
     * @throws Problem {@code upload-not-found}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(value = "how much of the agency's own file is here", attempt = "intake.receive")
    public ExpectedFile get(IntakeFileId id) {
        ExpectedFile file = find(id);
        if (file.isWaiting() && file.offset() == file.size()) {
            putTogether(id);
            return find(id);
        }
        return file;
    }

    /**
     * Adds the next bytes of a file; with the last one it is taken in. No transaction is open while they come.
     *
     * @param offset of the first of them in the file
     * @param length how many are sent now, or -1 when the sender did not say
     * @param bytes read until the file is whole or they end; not closed
     * @return how many bytes of the file are here and kept
     * @throws IOException when the sender was lost; what is kept stays
     * @throws Problem {@code upload-not-found}, {@code intake-closed}, {@code upload-offset},
     *     {@code upload-piece-too-small}, {@code store-full}, {@code store-failing}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(value = "each file is a custody event of its own when it is whole", attempt = "intake.receive")
    public long append(IntakeFileId id, long offset, long length, InputStream bytes) throws IOException {
        IntakeDoor.Announced to = door.enter(currentOfficer.get(), id);
        boolean ends = offset + length == to.file().size();
        if (length >= 0 && length < Assembly.LEAST_PIECE && !ends) {
            throw EvidenceProblems.uploadPieceTooSmall(Assembly.LEAST_PIECE);
        }
        return assembly.append(to, offset, length, bytes);
    }

    /**
     * The sender cannot read these files any more: changed or removed while they were sent. Said of a file that is here, or
     * that is none of the intake's, it changes nothing.
     *
     * @throws Problem {@code intake-not-found}
     */
    @NotAudited(value = "why a file is missing; it is named where the intake ends", attempt = "intake.receive")
    public void cannotBeSent(IntakeId intake, List<IntakeFileId> files) {
        lists.cannotBeSent(currentOfficer.get(), intake, files);
    }

    /**
     * What is not here, in the order in which it was named.
     *
     * @param size 1 to 1,000
     * @throws Problem {@code intake-not-found}
     */
    @NotAudited(value = "names of the agency's own files, part of the progress of an intake", attempt = "intake.view")
    public List<ExpectedFile> listMissing(IntakeId intake, int skip, int size) {
        return lists.missing(
                currentOfficer.get(), intake, Math.max(0, skip), Math.max(1, Math.min(MOST_AT_ONCE, size)));
    }

    private ExpectedFile find(IntakeFileId id) {
        return lists.find(currentOfficer.get(), id).orElseThrow(EvidenceProblems::uploadNotFound);
    }

    private void putTogether(IntakeFileId id) {
        try {
            assembly.putTogether(door.enter(currentOfficer.get(), id));
        } catch (IOException failing) {
            throw EvidenceProblems.storeFailing();
        }
    }
}
