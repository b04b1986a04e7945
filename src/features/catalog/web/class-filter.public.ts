import { deviceClasses } from '../contract/device-classes.data.ts';

const options = deviceClasses.map(({ code, name }) => ({ value: code, label: name }));

/** Which classes of device a list is narrowed to. */
export const classFilter = (label: string) => ({ key: 'deviceClass', label, kind: 'choice', options }) as const;
