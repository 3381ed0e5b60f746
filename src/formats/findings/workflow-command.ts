/** Workflow commands that GitHub and Azure read from a log, and the escapes for their values. */

/** The message of a GitHub command. */
export function escapeGithubData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub command, such as `file`. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** `::error file=till.yaml,line=5::message`; properties without a value are left out. */
export function formatGithubCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const written = formatProperties(properties, escapeGithubProperty).join(',');
  return `::${name}${written === '' ? '' : ` ${written}`}::${escapeGithubData(message)}`;
}

/** The message of an Azure command. Azure escapes the percent sign as `%AZP25`; older agents show that unchanged. */
export function escapeAzureData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of an Azure command, such as `sourcepath`. */
export function escapeAzureProperty(text: string): string {
  return escapeAzureData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}

/** `##vso[task.logissue type=error;sourcepath=till.yaml]message` */
export function formatAzureCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  return `##vso[${name} ${formatProperties(properties, escapeAzureProperty).join(';')}]${escapeAzureData(message)}`;
}

function formatProperties(
  properties: Readonly<Record<string, string | number | undefined>>,
  escapeValue: (text: string) => string,
): string[] {
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeValue(String(value))}`);
}
