package org.crosscase;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why a use case writes nothing to the audit trail, but for what is refused. A test finds the method that is silent about it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NotAudited {
    /** The reason. */
    String value();

    /** What a call that is refused was an attempt at, as the trail has it then: {@code case.edit}. */
    String attempt();
}
