package org.crosscase.web.persons;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.crosscase.person.Identifier;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierType;
import org.crosscase.person.WrittenIdentifier;
import org.crosscase.web.api.Times;

/** What is typed of an identifier in a form. */
public class IdentifierFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private IdentifierType type = IdentifierType.USERNAME;
    private String value;
    private String service;
    private String country;
    private String at;
    private Integer port;
    private Integer radius;
    private boolean asText;
    private UUID caseId;

    /** As it stands on record. */
    void fill(Identifier one) {
        type = one.type();
        value = one.written();
        service = one.details().service();
        country = one.details().country();
        at = one.details().at().map(Instant::toString).orElse(null);
        port = one.details().port().orElse(null);
        radius = one.details().radius().orElse(null);
        asText = one.asText();
    }

    WrittenIdentifier written() {
        return new WrittenIdentifier(
                type, value, IdentifierDetails.of(service, country, Times.find("at", at), port, radius), asText);
    }

    public IdentifierType[] getTypes() {
        return IdentifierType.values();
    }

    public IdentifierType getType() {
        return type;
    }

    public void setType(IdentifierType type) {
        this.type = type;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public Integer getRadius() {
        return radius;
    }

    public void setRadius(Integer radius) {
        this.radius = radius;
    }

    public boolean isAsText() {
        return asText;
    }

    public void setAsText(boolean asText) {
        this.asText = asText;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public void setCaseId(UUID caseId) {
        this.caseId = caseId;
    }
}
