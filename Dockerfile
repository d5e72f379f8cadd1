# syntax=docker/dockerfile:1
# Two stages: build with the SDK, run as an ordinary user on the ASP.NET runtime (linux-x64).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends binutils && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Playground.Web -c Release -r linux-x64 --self-contained false -o /app \
    # debug symbols of libtorch are never read
    && find /app -name '*.so*' -exec strip --strip-unneeded {} + \
    && rm -f /app/*.pdb /app/worker/*.pdb /app/*.xml /app/worker/*.xml

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# Everything that the app writes goes to one volume, owned by the user it runs as.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
USER $APP_UID
ENV Urls=http://0.0.0.0:8080 Data__Folder=/data DOTNET_gcServer=0
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "Playground.Web.dll"]
