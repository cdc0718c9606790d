package dev.postlude.quarkus.http.platform;

import dev.postlude.quarkus.PostludeConfig;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@WhereEnabled
@Provider
public class EnabledFilter implements ContainerRequestFilter {

    // Filters are made when the app is initialised, which is before its settings are read.
    private final Instance<PostludeConfig> config;

    EnabledFilter(Instance<PostludeConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.get().api().enabled()) {
            throw new NotFoundException();
        }
    }
}
