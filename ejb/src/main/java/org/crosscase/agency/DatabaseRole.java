package org.crosscase.agency;

/** Roles that the application takes on in the database for one short transaction; see {@code sql/bootstrap.sql}. */
public enum DatabaseRole {
    MATCHER("crosscase_matcher"),
    LINKER("crosscase_linker"),
    COORDINATOR("crosscase_coordinator"),
    SEQUENCER("crosscase_sequencer");

    private final String sqlName;

    DatabaseRole(String sqlName) {
        this.sqlName = sqlName;
    }

    String sqlName() {
        return sqlName;
    }
}
