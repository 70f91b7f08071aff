package org.crosscase.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration that Payara and Keycloak receive as environment variables; docs/operations/settings.md lists it. */
final class ApplicationEnvironment {
    private static final String WEB_CLIENT = "crosscase-web";

    private final Settings settings;
    private final DataFolder data;
    private final Migrations database;
    private final boolean demonstration;
    private boolean demonstrationComes;

    ApplicationEnvironment(Settings settings, DataFolder data, Migrations database, boolean demonstration) {
        this.settings = settings;
        this.data = data;
        this.database = database;
        this.demonstration = demonstration;
    }

    /** Its cases are loaded once the application answers: pages say so until there are any. */
    void demonstrationComes() {
        demonstrationComes = true;
    }

    Map<String, String> forPayara(PostgresServer postgres, KeycloakServer keycloak) {
        Secrets secrets = data.secrets();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("CROSSCASE_DB_URL", postgres.url(Migrations.DATABASE));
        variables.put("CROSSCASE_DB_USER", Migrations.APPLICATION);
        variables.put("CROSSCASE_DB_PASSWORD", database.applicationPassword());
        variables.put("CROSSCASE_OIDC_PROVIDER_URI", keycloak.realm());
        variables.put("CROSSCASE_OIDC_CLIENT_ID", WEB_CLIENT);
        variables.put("CROSSCASE_OIDC_CLIENT_SECRET", secrets.password("oidc-client"));
        variables.put("CROSSCASE_STORE_DIR", data.folder("store").toString());
        variables.put("CROSSCASE_STORE_MASTER_KEYS", secrets.masterKeys().toString());
        variables.put("CROSSCASE_AUDIT_KEY", secrets.key("audit-key"));
        variables.put("CROSSCASE_PERSON_DIGEST_KEY", secrets.key("identifier-key"));
        variables.put("CROSSCASE_AUDIT_ANCHORS", data.folder("anchors").toString());
        variables.put("CROSSCASE_DECODER_JAVA", Tools.java());
        variables.put("CROSSCASE_DECODER_CLASSPATH", data.folder("decoder").toString());
        variables.put("CROSSCASE_DEMO", Boolean.toString(demonstration));
        variables.put("CROSSCASE_DEMO_COMES", Boolean.toString(demonstrationComes));
        variables.put("MP_JWT_VERIFY_ISSUER", keycloak.realm());
        variables.put("MP_JWT_VERIFY_AUDIENCES", "crosscase-api");
        variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.realm() + "/protocol/openid-connect/certs");
        return variables;
    }

    Map<String, String> forKeycloak() {
        Secrets secrets = data.secrets();
        return Map.of(
                "CROSSCASE_WEB_URL",
                "http://127.0.0.1:" + settings.ports().web(),
                "CROSSCASE_OIDC_CLIENT_SECRET",
                secrets.password("oidc-client"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak-admin"));
    }
}
