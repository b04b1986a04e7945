import { Button } from '#ui/button.tsx';
import { TextInput } from '#ui/form/text-field.tsx';
import { Menu } from '#ui/menu.tsx';
import { Popover } from '#ui/popover.tsx';

/** A pane with a field, one without, and a menu with an entry that cannot be chosen. */
export function PopoverScene() {
  return (
    <main id="main" tabIndex={-1} className="pad">
      <h1 tabIndex={-1}>部品</h1>
      <Popover trigger={<Button>絞り込む</Button>} label="絞り込み">
        {(close) => (
          <>
            <Button>前へ</Button>
            <TextInput aria-label="語" />
            <Button onPress={close}>使う</Button>
          </>
        )}
      </Popover>
      <Popover trigger={<Button>知らせ</Button>} label="知らせ">
        <Button>読んだ</Button>
      </Popover>
      <Menu
        trigger={<Button>操作</Button>}
        label="操作"
        items={[
          { key: 'print', word: '印刷', onAction: () => window.told.sent.push('print') },
          {
            key: 'close',
            word: '廃止する',
            blocked: '部屋が残っています。',
            onAction: () => window.told.sent.push('close'),
          },
        ]}
      />
    </main>
  );
}
