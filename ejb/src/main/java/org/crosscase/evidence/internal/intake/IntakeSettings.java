package org.crosscase.evidence.internal.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Limits of taking files in. */
@ApplicationScoped
public class IntakeSettings {
    @Inject
    @ConfigProperty(name = "crosscase.intake.max-file-bytes", defaultValue = "21474836480")
    private long maxFileBytes;

    @Inject
    @ConfigProperty(name = "crosscase.intake.quiet-seconds", defaultValue = "300")
    private long quietSeconds;

    @Inject
    @ConfigProperty(name = "crosscase.intake.resume-hours", defaultValue = "24")
    private long resumeHours;

    @Inject
    @ConfigProperty(name = "crosscase.intake.max-files", defaultValue = "2000000")
    private long maxFiles;

    @Inject
    @ConfigProperty(name = "crosscase.archive.max-depth", defaultValue = "3")
    private int archiveDepth;

    @Inject
    @ConfigProperty(name = "crosscase.archive.max-entries", defaultValue = "1000000")
    private long archiveEntries;

    @Inject
    @ConfigProperty(name = "crosscase.archive.max-ratio", defaultValue = "100")
    private int archiveRatio;

    @Inject
    @ConfigProperty(name = "crosscase.archive.max-bytes", defaultValue = "21474836480")
    private long archiveBytes;

    /** Of one file; 20 GiB unless configured. */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /** After this time without a byte an intake whose sender named nothing has lost its sender. */
    public Duration quietTime() {
        return Duration.ofSeconds(quietSeconds);
    }

    /** So long an intake waits for files that were announced: a session ends, a train goes through a tunnel. */
    public Duration resumeTime() {
        return Duration.ofHours(resumeHours);
    }

    /** That one intake may announce. */
    public long maxFiles() {
        return maxFiles;
    }

    public ArchiveLimits archiveLimits() {
        return new ArchiveLimits(archiveDepth, archiveEntries, archiveRatio, archiveBytes);
    }
}
