package org.crosscase.tests.pages;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.Duration;

/** An officer's page that sends files while others harm the server. All is done from one thread. */
public final class IntakeUnderFire implements AutoCloseable {
    private final OfficerBrowser officer;
    private final IntakePage intake;
    private final int files;

    /** Signs in and sends, slowly enough that there is a middle. */
    public IntakeUnderFire(URI web, String username, FilePayload... files) {
        officer = OfficerBrowser.signedIn(web, username, "en-GB");
        officer.loseConnections();
        intake = new IntakePage(officer);
        this.files = files.length;
        intake.line(IntakePage.Line.SLOW);
        intake.send(files);
    }

    /** Until ten to nineteen are sent. */
    public void awaitTheMiddle() {
        intake.awaitCount("^1\\d of " + files + " files sent");
    }

    /** Nobody touches the page: it has gone on by itself until the server said that all is compared. */
    public void awaitComplete(Duration patience) {
        intake.line(IntakePage.Line.GOOD);
        intake.isComplete(files, patience.toMillis());
    }

    public String caseId() {
        return intake.caseId();
    }

    @Override
    public void close() {
        officer.close();
    }
}
