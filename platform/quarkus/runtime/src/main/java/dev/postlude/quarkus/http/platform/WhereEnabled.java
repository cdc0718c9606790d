package dev.postlude.quarkus.http.platform;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Resources that are there only in processes with `postlude.api.enabled`; in all others they are not found.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface WhereEnabled {}
