package org.crosscase;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case writes at least one entry of this action to the audit trail, in its own transaction, and none of another. A
 * call that ends without one is an error; a call that is refused leaves an entry with the refusal.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
    /** What was done, as {@code noun.verb}: {@code case.open}. */
    @Nonbinding
    String value();
}
