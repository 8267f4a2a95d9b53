{{/* Names, labels, and what the pods of all roles have in common. */}}

{{- define "api.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- (contains $name .Release.Name | ternary .Release.Name (printf "%s-%s" .Release.Name $name)) | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Of a role: (dict "root" $ "role" "api"). */}}
{{- define "api.selector" -}}
app.kubernetes.io/name: {{ default .root.Chart.Name .root.Values.nameOverride }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role }}
{{- end -}}

{{- define "api.labels" -}}
{{ include "api.selector" . }}
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "api.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end -}}
{{- end -}}

{{/* A number stays whole, however YAML has read it. */}}
{{- define "api.text" -}}
{{- if kindIs "float64" . }}{{ printf "%.0f" . }}{{ else }}{{ . }}{{ end -}}
{{- end -}}

{{/* The variables of a role as YAML: those of all, and then its own. */}}
{{- define "api.variables" -}}
{{- $own := dict -}}
{{- if ne .role "migrate" }}{{ $own = (get .root.Values .role).env }}{{ end -}}
{{- merge (dict) $own .root.Values.env | toYaml -}}
{{- end -}}

{{/* The telemetry port of a role; empty where there is none. */}}
{{- define "api.telemetry" -}}
{{- with get (include "api.variables" . | fromYaml) "METRICS_PORT" }}{{ include "api.text" . }}{{ end -}}
{{- end -}}

{{/* Says everything that the process would refuse to start for, before there is one. */}}
{{- define "api.check" -}}
{{- $problems := list -}}
{{- $known := .Files.Get "variables.json" | fromJson -}}
{{- $roles := list "api" -}}
{{- if .Values.worker.enabled }}{{ $roles = append $roles "worker" }}{{ end -}}
{{- if .Values.migrate.enabled }}{{ $roles = append $roles "migrate" }}{{ end -}}
{{- range $role := $roles -}}
{{- $env := include "api.variables" (dict "root" $ "role" $role) | fromYaml -}}
{{- range $name, $_ := $env }}{{ if hasKey $.Values.secrets $name }}{{ $problems = append $problems (printf "%s: is set in env and in secrets; set one of the two." $name) }}{{ end }}{{ end -}}
{{- /* What Vault brings is not known here. */ -}}
{{- $vault := or (get $env "VAULT_ADDR") (hasKey $.Values.secrets "VAULT_ADDR") -}}
{{- if and (eq (get $env "ENVIRONMENT" | default "production") "production") (not $vault) -}}
{{- range $name, $about := $known.required -}}
{{- if not (or (get $env $name) (hasKey $.Values.secrets $name)) -}}
{{- $problems = append $problems (printf "%s: must be set in production, in %s. %s" $name (has $name $known.secret | ternary "secrets" "env") $about) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and (eq $role "api") (or (gt (int $.Values.api.replicas) 1) $.Values.api.autoscaling.enabled) (eq (get $env "RATE_LIMIT_STORE" | default "") "memory") }}{{ $problems = append $problems "RATE_LIMIT_STORE: must not be memory where there are several pods: each would count for itself." }}{{ end -}}
{{- if eq (get $env "RATE_LIMIT_STORE" | default "") "redis" }}{{ if not (hasKey $.Values.secrets "REDIS_URL") }}{{ $problems = append $problems "REDIS_URL: must be in secrets where RATE_LIMIT_STORE is redis." }}{{ end }}{{ end -}}
{{- end -}}
{{- range $name, $reference := .Values.secrets -}}
{{- if not (or $reference.name $.Values.existingSecret) }}{{ $problems = append $problems (printf "secrets.%s: says no Secret; set its name, or existingSecret for all." $name) }}{{ end -}}
{{- end -}}
{{- if and .Values.serviceMonitor.enabled (not .Values.env.METRICS_PORT) }}{{ $problems = append $problems "serviceMonitor: asks the port env.METRICS_PORT, which is not set." }}{{ end -}}
{{- if .Values.ingress.enabled -}}
{{- if not .Values.env.PUBLIC_URL }}{{ $problems = append $problems "PUBLIC_URL: must be in env where there is an ingress, which is for its host." }}{{ end -}}
{{- end -}}
{{- if .Values.certificates.enabled -}}
{{- if not .Values.ingress.enabled }}{{ $problems = append $problems "certificates: are for the hosts of the ingress, which is not enabled." }}{{ end -}}
{{- if not .Values.certificates.issuerRef.name }}{{ $problems = append $problems "certificates.issuerRef.name: must name the issuer." }}{{ end -}}
{{- end -}}
{{- with $problems | uniq -}}
{{- fail (printf "\nThese values make no release:\n  - %s\n" (join "\n  - " .)) -}}
{{- end -}}
{{- end -}}

{{/* The pod of a role. */}}
{{- define "api.pod" -}}
{{- $root := .root -}}
{{- $settings := get $root.Values .role -}}
{{- $variables := include "api.variables" . | fromYaml -}}
{{- $telemetry := include "api.telemetry" . -}}
{{- with $root.Values.serviceAccountName }}
serviceAccountName: {{ . }}
{{- end }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with $root.Values.imagePullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  # That of the image: what is compiled in it was compiled for this account.
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
{{- with $settings.terminationGracePeriodSeconds }}
terminationGracePeriodSeconds: {{ . }}
{{- end }}
containers:
  - name: {{ .role }}
    image: {{ include "api.image" $root | quote }}
    imagePullPolicy: {{ $root.Values.image.pullPolicy }}
    args: [src/main.ts, {{ .role }}]
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities: { drop: [ALL] }
    {{- if or $variables $root.Values.secrets }}
    env:
      {{- range $name, $value := $variables }}
      - { name: {{ $name }}, value: {{ include "api.text" $value | quote }} }
      {{- end }}
      {{- range $name, $_ := $root.Values.secrets }}
      - { name: {{ $name }}_FILE, value: /run/secrets/deed/{{ $name }} }
      {{- end }}
    {{- end }}
    {{- if or (eq .role "api") (and $telemetry (eq .role "worker")) }}
    {{- $port := eq .role "api" | ternary "http" "telemetry" }}
    ports:
      {{- if eq .role "api" }}
      - { name: http, containerPort: {{ get $variables "PORT" | default 8000 }} }
      {{- end }}
      {{- with $telemetry }}
      - { name: telemetry, containerPort: {{ . }} }
      {{- end }}
    startupProbe:
      httpGet: { path: /health/live, port: {{ $port }} }
      periodSeconds: 1
      timeoutSeconds: 2
      failureThreshold: 60
    livenessProbe:
      httpGet: { path: /health/live, port: {{ $port }} }
      periodSeconds: 10
      timeoutSeconds: 5
    readinessProbe:
      httpGet: { path: /health/ready, port: {{ $port }} }
      periodSeconds: 5
      timeoutSeconds: 3
      failureThreshold: 2
    {{- end }}
    {{- if eq .role "api" }}
    lifecycle:
      preStop: { sleep: { seconds: {{ $settings.preStopSeconds }} } }
    {{- end }}
    resources: {{ toYaml $settings.resources | nindent 6 }}
    {{- if $root.Values.secrets }}
    volumeMounts:
      - { name: secrets, mountPath: /run/secrets/deed, readOnly: true }
    {{- end }}
{{- if $root.Values.secrets }}
volumes:
  - name: secrets
    projected:
      defaultMode: 0440
      sources:
        {{- range $name, $reference := $root.Values.secrets }}
        - secret:
            name: {{ $reference.name | default $root.Values.existingSecret }}
            items: [{ key: {{ $reference.key | default $name | quote }}, path: {{ $name }} }]
        {{- end }}
{{- end }}
{{- with $settings.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $settings.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $settings.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
