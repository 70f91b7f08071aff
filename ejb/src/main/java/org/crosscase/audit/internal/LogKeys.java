package org.crosscase.audit.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configured key and names of the logs. */
@ApplicationScoped
public class LogKeys {
    private static final Logger LOG = Logger.getLogger(LogKeys.class.getName());

    @Inject
    @ConfigProperty(name = "crosscase.audit.key")
    private Optional<String> seed;

    @Inject
    @ConfigProperty(name = "crosscase.audit.origin", defaultValue = "crosscase.local")
    private String origin;

    private LogKey key;

    @PostConstruct
    void read() {
        if (seed.isPresent()) {
            key = LogKey.ofSeed(seed.get());
        } else {
            LOG.log(Level.SEVERE, "crosscase.audit.key is not set: the audit log gets no signed checkpoints");
        }
    }

    /** Empty when none is configured: entries are written and sequenced all the same, but nothing is signed. */
    public Optional<LogKey> find() {
        return Optional.ofNullable(key);
    }

    /** Names the log of an agency. */
    public String origin(String agencyCode) {
        return origin + "/audit/" + agencyCode;
    }

    /** The agency whose log has that name; empty when it is none of this installation's. */
    public Optional<String> agencyCode(String logOrigin) {
        String before = origin + "/audit/";
        return logOrigin.startsWith(before) ? Optional.of(logOrigin.substring(before.length())) : Optional.empty();
    }

    /** Under this name the installation says when it signed a checkpoint. */
    public String clock() {
        return origin + "/audit";
    }

    /** Names an agency as a witness of the others' logs. */
    public String witness(String agencyCode) {
        return origin + "/witness/" + agencyCode;
    }
}
