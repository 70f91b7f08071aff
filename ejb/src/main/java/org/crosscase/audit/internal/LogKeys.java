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

    /** Goes into each entry; empty without a key. */
    public String keyId() {
        return key == null ? "" : key.publicKey().fingerprint();
    }

    /** Names the log of an agency. */
    public String origin(String agencyCode) {
        return origin + "/audit/" + agencyCode;
    }
}
